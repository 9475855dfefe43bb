/** Users, teams, areas and what each role may do: plain tables, each change with an audit row. */
@org.springframework.modulith.NamedInterface("accounts")
package org.amparo.access.accounts;
