// The link's secret stands behind the #, which no browser sends by itself. Take it off the address, then send it in the body.
const secret = location.hash.slice(1);
const form = document.getElementById('code-form');
if (secret && form) {
    history.replaceState(null, '', location.pathname);
    form.elements.key.value = secret;
    form.submit();
}
