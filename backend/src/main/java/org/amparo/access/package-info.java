/**
 * Who may do what: users, roles made of single permissions with a scope, teams and areas, sign-in.
 * Every command states the permission it needs ({@link org.amparo.access.Needs}), every query who is looking ({@link org.amparo.access.Viewer});
 * without that it does not compile or a test fails. Deny is the default, and a change of grants acts on the next message.
 * {@link org.amparo.access.Commands} is the only door through which a screen, an import or an endpoint changes anything.
 * Allowed dependencies: privacy (staff are persons too: their names are sealed), platform, vocabulary.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Access", allowedDependencies = {"privacy", "platform", "vocabulary"})
package org.amparo.access;
