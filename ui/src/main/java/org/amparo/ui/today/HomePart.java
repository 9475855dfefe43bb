package org.amparo.ui.today;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.amparo.access.Viewer;

/**
 * Something of one capability on the first page, beneath the work of today: the figures of a role, or what waits for it. Beans of this type
 * are asked in their {@link org.springframework.core.annotation.Order order} each time the home is opened; what takes long is read behind the
 * page.
 */
public interface HomePart {

    /** Empty when there is nothing for this viewer. */
    Optional<Component> of(Viewer viewer);
}
