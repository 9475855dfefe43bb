package planted;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;

/** A screen that others could reach into: a fault on purpose, outside the product's packages so that it is never a route. */
@Route("planted")
public class PublicScreen extends Div {
}
