package org.amparo.ui.caseplan;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.survivor.SurvivorRow;
import org.amparo.ui.file.ManyFilesWork;
import org.amparo.ui.shell.Paths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Case work that is offered beside a list of files. Who was chosen goes with the page, never in the address. */
@Configuration(proxyBeanMethods = false)
class ManyFilesOffers {

    /** Files that were chosen in a list, for the page that is opened next. */
    record Chosen(List<SurvivorRow> rows) {

        /** What was chosen, once. */
        static List<SurvivorRow> take(UI ui) {
            Chosen chosen = ComponentUtil.getData(ui, Chosen.class);
            ComponentUtil.setData(ui, Chosen.class, null);
            return chosen == null ? List.of() : chosen.rows();
        }
    }

    @Bean
    ManyFilesWork offerOfService() {
        return offer(ManyFilesView.Work.SERVICE);
    }

    @Bean
    ManyFilesWork offerOfStatus() {
        return offer(ManyFilesView.Work.STATUS);
    }

    private static ManyFilesWork offer(ManyFilesView.Work work) {
        return new ManyFilesWork() {
            @Override
            public String label() {
                return "many-files.offer." + work.word();
            }

            @Override
            public boolean isFor(Viewer viewer) {
                return viewer.may(Permission.BULK_WORK) && viewer.may(Permission.CASE_WORK);
            }

            @Override
            public void begin(UI ui, List<SurvivorRow> chosen) {
                ComponentUtil.setData(ui, Chosen.class, new Chosen(chosen));
                ui.navigate(Paths.MANY_FILES, QueryParameters.of("work", work.word()));
            }
        };
    }
}
