/** Sign-in: passwords, growing delay after failures, sessions that can be ended everywhere, and the doors of the REST side. */
@org.springframework.modulith.NamedInterface("signin")
package org.amparo.access.signin;
