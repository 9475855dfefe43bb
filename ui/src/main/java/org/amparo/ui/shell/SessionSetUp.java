package org.amparo.ui.shell;

import com.vaadin.flow.component.Direction;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.amparo.ui.kit.Notices;
import org.jsoup.nodes.Element;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.DisconnectedClientHelper;

/** For every session and page: language and direction of writing, what is said when the session is over, errors that lose nothing typed. */
@Component
class SessionSetUp implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ps", "ur");

    private final transient I18NProvider texts;

    SessionSetUp(I18NProvider texts) {
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        VaadinService service = event.getSource();
        service.setSystemMessagesProvider(this::messages);
        service.addSessionInitListener(init -> {
            init.getSession().setErrorHandler(SessionSetUp::tell);
            OwnLook.language(init.getRequest(), texts.getProvidedLocales()).ifPresent(init.getSession()::setLocale);
        });
        service.addUIInitListener(init -> init.getUI().setDirection(directionOf(init.getUI().getLocale())));
        event.addIndexHtmlRequestListener(this::dress);
    }

    /** Language and colours stand in the page from its first moment, so that nothing flickers. */
    private void dress(IndexHtmlResponse page) {
        Element html = page.getDocument().getElementsByTag("html").first();
        html.attr("lang", languageOf(page.getVaadinRequest()).toLanguageTag());
        ColorScheme.Value scheme = OwnLook.scheme(page.getVaadinRequest());
        if (scheme != ColorScheme.Value.SYSTEM) {
            html.attr("theme", scheme.getThemeValue()).attr("style", "color-scheme: " + scheme.getValue() + ";");
        }
    }

    /** The page is sent before there is a UI; the session knows the language, the first page of all asks the browser. */
    private Locale languageOf(VaadinRequest request) {
        VaadinSession session = VaadinSession.getCurrent();
        return OwnLook.language(request, texts.getProvidedLocales())
                .orElseGet(() -> session == null || session.getLocale() == null ? Locale.ENGLISH : session.getLocale());
    }

    private static Direction directionOf(Locale locale) {
        return RIGHT_TO_LEFT.contains(locale.getLanguage()) ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT;
    }

    /** The page and all that was typed stay; the person is told what happened, with a number when nobody foresaw it. */
    private static void tell(ErrorEvent error) {
        UI ui = UI.getCurrent();
        if (DisconnectedClientHelper.isClientDisconnectedException(error.getThrowable())) {
            // The browser left while it was being answered: nobody is there to be told, and nothing is wrong.
            return;
        }
        if (error.getThrowable() instanceof AuthenticationCredentialsNotFoundException && ui != null) {
            ui.getPage().setLocation(Paths.SIGN_IN);
        } else if (error.getThrowable() instanceof IOException || ui == null) {
            ErrorNumber.of(error.getThrowable());
        } else {
            String sentence = ErrorSentence.of(error.getThrowable());
            ui.access(() -> Notices.refused(sentence));
        }
    }

    private SystemMessages messages(SystemMessagesInfo info) {
        Locale locale = info.getLocale() == null ? Locale.ENGLISH : info.getLocale();
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.getTranslation("session.over.title", locale));
        messages.setSessionExpiredMessage(texts.getTranslation("session.over.text", locale));
        messages.setInternalErrorNotificationEnabled(true);
        messages.setInternalErrorCaption(texts.getTranslation("error.unexpected.title", locale));
        messages.setInternalErrorMessage(texts.getTranslation("error.internal.text", locale));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(texts.getTranslation("session.over.title", locale));
        messages.setCookiesDisabledMessage(texts.getTranslation("session.no-cookie.text", locale));
        return messages;
    }
}
