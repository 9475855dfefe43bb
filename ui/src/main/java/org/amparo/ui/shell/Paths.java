package org.amparo.ui.shell;

import java.util.UUID;

/** Where every screen is, as strings, so that no screen imports another. The address is the state of a screen; names and notes never stand in it. */
public final class Paths {

    /** Home of the signed-in person's role. */
    public static final String HOME = "";
    public static final String SIGN_IN = "login";
    /** The person's own account: password, sessions. */
    public static final String ACCOUNT = "account";
    /** Tasks: mine, the queue, given by me, the team's. */
    public static final String TASKS = "tasks";
    /** What came to the person, behind the bell. */
    public static final String REMINDERS = "reminders";
    public static final String SURVIVORS = "survivors";
    public static final String NEW_FILE = "survivors/new";
    /** Template of the file's route; {@link #file} makes an address of it. */
    public static final String FILE = "survivors/:survivorId";
    /** One form for many files: a service of a camp day, a change of status. */
    public static final String MANY_FILES = "many-files";
    /** What waits for an answer, and how much the team carries. */
    public static final String APPROVALS = "approvals";
    /** What is due by its day. */
    public static final String CALENDAR = "calendar";
    /** Incidents by when, where and which device. */
    public static final String INCIDENTS = "incidents";
    /** Template of an incident's route; {@link #incident} makes an address of it. */
    public static final String INCIDENT = "incidents/:incidentId";
    /** Totals of killed and injured people; opens nothing personal. */
    public static final String CASUALTIES = "casualties";
    /** Casualties of some years, divided as the yearly reports divide them. */
    public static final String CASUALTY_TABLES = "casualties/tables";
    /** The service directory as a list. */
    public static final String DIRECTORY = "directory";
    public static final String DIRECTORY_MAP = "directory/map";
    /** Who can serve somebody, best first. */
    public static final String DIRECTORY_NEAREST = "directory/nearest";
    public static final String NEW_PROVIDER = "directory/new";
    /** Template of a provider's route; {@link #provider} makes an address of it. */
    public static final String PROVIDER = "directory/:providerId";
    public static final String REFERRALS = "referrals";
    /** Template of a referral's route; {@link #referral} makes an address of it. */
    public static final String REFERRAL = "referrals/:referralId";
    /** What other organisations ask of the signed-in person's. */
    public static final String INBOX = "inbox";
    public static final String INBOX_REFERRAL = "inbox/:referralId";
    /** Where a provider without an account answers; no screen, and outside of every session. */
    public static final String ANSWER = "answer";
    /** The workshop board. */
    public static final String WORKSHOP = "workshop";
    /** Parts on the shelves of workshops. */
    public static final String STOCK = "stock";
    /** Devices to be expected and what they cost. */
    public static final String FORECAST = "forecast";

    /** Files that were taken out of tables. */
    public static final String DOWNLOADS = "downloads";
    /** Template of a device's route; {@link #device} makes an address of it. */
    public static final String DEVICE = "devices/:orderId";
    /** Psychosocial support that the signed-in person reaches. */
    public static final String PSYCHOSOCIAL = "psychosocial";
    /** Open episodes of rehabilitation, the next session first. */
    public static final String REHABILITATION = "rehabilitation";
    /** Template of the route of a sheet of home exercises; {@link #exercises} makes an address of it. */
    public static final String EXERCISES = "rehabilitation/:episodeId/exercises";
    /** Outcomes of supports that are to be checked. */
    public static final String OUTCOME_CHECKS = "outcome-checks";
    /** What grants are paid from. */
    public static final String BUDGET = "budget";
    /** Grants of donors. */
    public static final String GRANTS = "grants";
    /** Template of a grant's route; {@link #grant} makes an address of it. */
    public static final String GRANT = "grants/:code";
    /** The main figures of the viewer's reach. */
    public static final String FIGURES = "figures";
    /** Template of a figure's route; {@link #figure} makes an address of it. */
    public static final String FIGURE = "figures/:indicator";
    /** Template of the route of the files behind a number; {@link #filesBehind} makes an address of it. */
    public static final String FILES_BEHIND = "figures/:indicator/files";
    /** Template of the route that explains a difference; {@link #whyChanged} makes an address of it. */
    public static final String WHY_CHANGED = "figures/:indicator/why";
    /** Where people wait, for what, since when and why. */
    public static final String GAPS = "gaps";
    public static final String GAP_MAP = "gaps/map";
    /** What it would mean for people if a site closed or began. */
    public static final String WHAT_IF = "gaps/what-if";
    public static final String WHAT_IF_FILES = "gaps/what-if/files";
    /** Where States stand to conventions. */
    public static final String CONVENTIONS = "conventions";
    /** Reports to treaty bodies and on plans. */
    public static final String TREATY = "treaty-reports";
    /** Reports that come by themselves. */
    public static final String SCHEDULES = "scheduled-reports";
    /** Donor releases, for those who make them. */
    public static final String RELEASES = "releases";
    /** Template of the route of a release in the making; {@link #release} makes an address of it. */
    public static final String RELEASE = "releases/:releaseId";
    /** What people told the programme. */
    public static final String FEEDBACK = "feedback";
    /** What was released to the viewer's organisation. */
    public static final String PUBLISHED = "published-releases";
    /** Template of a published release's route; {@link #published} makes an address of it. */
    public static final String PUBLISHED_RELEASE = "published-releases/:number";
    /** Two published releases side by side. */
    public static final String COMPARED = "published-releases/compared";
    /** Where anybody checks the number and the checksum of a release; no screen, and outside of every session. */
    public static final String VERIFY = "verify";
    /** Where anybody tells something without an account; no screen, and outside of every session. */
    public static final String TELL = "tell";
    public static final String IMPORT = "import";
    public static final String USERS = "admin/users";
    /** Template of a user's route; {@link #user} makes an address of it. */
    public static final String USER = "admin/users/:userId";
    public static final String NEW_USER = "admin/users/new";
    public static final String TEAMS = "admin/teams";
    public static final String AREAS = "admin/areas";
    public static final String ORGANISATIONS = "admin/organisations";
    public static final String ROLES = "admin/roles";
    public static final String REBUILD = "admin/rebuild";

    private Paths() {
    }

    public static String file(UUID survivorId) {
        return "survivors/" + survivorId;
    }

    public static String incident(UUID incidentId) {
        return "incidents/" + incidentId;
    }

    public static String provider(UUID providerId) {
        return "directory/" + providerId;
    }

    public static String referral(UUID referralId) {
        return "referrals/" + referralId;
    }

    public static String inbox(UUID referralId) {
        return "inbox/" + referralId;
    }

    public static String device(UUID orderId) {
        return "devices/" + orderId;
    }

    /** @param code of the grant, which has no sign that an address would have to hide */
    public static String grant(String code) {
        return "grants/" + code;
    }

    /** @param indicator e.g. {@code G05} */
    public static String figure(String indicator) {
        return "figures/" + indicator;
    }

    public static String filesBehind(String indicator) {
        return figure(indicator) + "/files";
    }

    public static String whyChanged(String indicator) {
        return figure(indicator) + "/why";
    }

    /** @param number of the release */
    public static String published(int number) {
        return PUBLISHED + "/" + number;
    }

    public static String release(UUID releaseId) {
        return RELEASES + "/" + releaseId;
    }

    public static String exercises(UUID episodeId) {
        return "rehabilitation/" + episodeId + "/exercises";
    }

    public static String user(UUID user) {
        return "admin/users/" + user;
    }
}
