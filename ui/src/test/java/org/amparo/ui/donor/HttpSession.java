package org.amparo.ui.donor;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amparo.ui.testing.Accounts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who signed in and speaks with the server without a browser, so that messages can be sent that no page would send. */
final class HttpSession {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final int SECONDS = 20;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final int port;
    private JsonNode page;
    private int sent;

    HttpSession(int port) {
        this.port = port;
    }

    /** Signs in and opens a page of the application. */
    static HttpSession of(Accounts.Account account, int port) throws IOException, InterruptedException {
        HttpSession session = new HttpSession(port);
        Matcher token = TOKEN.matcher(session.get("/login").body());
        if (!token.find()) {
            throw new IllegalStateException("The sign-in page has no token");
        }
        session.client.send(session.request("/login").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=" + account.userName() + "&password=" + Accounts.PASSWORD + "&_csrf="
                        + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)))
                .build(), HttpResponse.BodyHandlers.discarding());
        session.page = JSON.readTree(session.get("/?v-r=init&location=&query=").body()).get("appConfig");
        return session;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Accept-Language", "en");
    }

    /** What keeps messages of other pages out. */
    String token() {
        return page.at("/uidl/Vaadin-Security-Key").asString();
    }

    String pushId() {
        return page.at("/uidl/Vaadin-Push-ID").asString();
    }

    /** Goes to a screen, as the page does. @return what the server would have the page draw */
    String go(String path) throws IOException, InterruptedException {
        String[] parts = path.split("\\?", 2);
        ObjectNode event = event(1, "ui-navigate");
        event.putObject("data").put("route", parts[0]).put("query", parts.length > 1 ? parts[1] : "").put("appShellTitle", "")
                .put("trigger", "").putNull("historyState");
        return tell(token(), event);
    }

    static ObjectNode event(int node, String name) {
        return JSON.createObjectNode().put("type", "event").put("node", node).put("event", name);
    }

    /** Sends messages about parts of the page, under any token. */
    String tell(String token, JsonNode... messages) throws IOException, InterruptedException {
        ObjectNode all = JSON.createObjectNode().put("csrfToken", token).put("syncId", -1).put("clientId", sent);
        ArrayNode rpc = all.putArray("rpc");
        List.of(messages).forEach(rpc::add);
        HttpResponse<String> answer = client.send(request("/?v-r=uidl&v-uiId=" + page.get("v-uiId").asInt())
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(all.toString())).build(),
                HttpResponse.BodyHandlers.ofString());
        if (token.equals(token())) {
            sent++;
        }
        return answer.statusCode() + " " + answer.body();
    }

    /** Listens for what the server pushes, under any push id, until it is told something or refused. */
    String listen(String pushId) throws InterruptedException {
        CompletableFuture<String> heard = new CompletableFuture<>();
        StringBuilder cookie = new StringBuilder();
        cookies.getCookieStore().getCookies()
                .forEach(each -> cookie.append(each.getName()).append('=').append(each.getValue()).append("; "));
        CompletableFuture<WebSocket> socket = client.newWebSocketBuilder().header("Cookie", cookie.toString()).buildAsync(
                URI.create("ws://localhost:" + port + "/VAADIN/push?v-r=push&v-uiId=" + page.get("v-uiId").asInt() + "&v-pushId=" + pushId
                        + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=2.3.2.vaadin1-javascript&X-Atmosphere-Transport=websocket"
                        + "&X-Atmosphere-TrackMessageSize=true&Content-Type=application/json;%20charset=UTF-8"
                        + "&X-atmo-protocol=true"),
                new Ear(heard));
        try {
            return heard.get(SECONDS, TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException silence) {
            return "";
        } catch (java.util.concurrent.ExecutionException refused) {
            return "refused: " + refused.getCause();
        } finally {
            socket.thenAccept(WebSocket::abort);
        }
    }

    /** Hears the first message that is more than the greeting. */
    private static final class Ear implements WebSocket.Listener {
        private final CompletableFuture<String> heard;
        private final StringBuilder text = new StringBuilder();

        Ear(CompletableFuture<String> heard) {
            this.heard = heard;
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (text.indexOf("{") >= 0 && last) {
                heard.complete(text.toString());
            }
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            heard.complete("closed " + status + " " + text);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            heard.complete("refused: " + error);
        }
    }
}
