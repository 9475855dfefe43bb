package org.amparo.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the SQL statements of a thread, so that a test can say that a screen does not ask more when it shows more. */
@AutoConfiguration
public class Statements implements BeanPostProcessor {

    private static final Set<String> PREPARING = Set.of("prepareStatement", "createStatement", "prepareCall");
    private static final ThreadLocal<List<String>> ASKED = ThreadLocal.withInitial(ArrayList::new);

    /** How many statements the work asks of the main database, under whatever user. */
    public static int in(Runnable work) {
        return of(work).size();
    }

    /** The statements that the work asks of the main database under whatever user, in their order. */
    public static List<String> of(Runnable work) {
        ASKED.get().clear();
        work.run();
        return List.copyOf(ASKED.get());
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Counting(source) : bean;
    }

    private static final class Counting extends DelegatingDataSource {

        Counting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(Statements.class.getClassLoader(), new Class<?>[]{Connection.class},
                    (proxy, method, arguments) -> {
                        if (PREPARING.contains(method.getName())) {
                            ASKED.get().add(arguments == null ? method.getName() : String.valueOf(arguments[0]));
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    });
        }
    }
}
