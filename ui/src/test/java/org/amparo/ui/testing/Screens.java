package org.amparo.ui.testing;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.stream.Collectors;
import org.amparo.access.Role;
import org.amparo.ui.testing.Accounts.Account;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Base of tests that drive screens without a browser: sign in as a role, go to a screen, look at what stands there. */
@ScreenTest
public abstract class Screens extends SpringBrowserlessTest {

    @Autowired
    protected Accounts accounts;

    /** A new account of this role, signed in for this test. */
    protected Account signIn(Role role) {
        return signIn(accounts.of(role));
    }

    protected Account signIn(Account account) {
        SecurityContextHolder.getContext().setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(account.userName(), "", AuthorityUtils.createAuthorityList("ROLE_USER")));
        return account;
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** Goes to an address, with what stands behind its question mark. */
    protected static void visit(String address) {
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    /** What the browser asks for after the page: the first rows of every list. */
    protected void draw() {
        find(Grid.class).all().forEach(grid -> grid.getDataCommunicator().setViewportRange(0, 50));
        find(VirtualList.class).all().forEach(list -> list.getDataCommunicator().setViewportRange(0, 50));
        roundTrip();
    }

    /** All words in this part of the screen, as text. */
    protected static String words(Component part) {
        return part.getElement().getTextRecursively();
    }

    /** Words of all visible components of this class. */
    protected <T extends Component> List<String> wordsOf(Class<T> kind) {
        return $(kind).all().stream().map(Screens::words).collect(Collectors.toList());
    }
}
