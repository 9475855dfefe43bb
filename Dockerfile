# Builds and runs Amparo on an external PostgreSQL; nothing embedded starts when a JDBC URL is given. Its database user owns the database and either may make roles
# or is helped with AMPARO_DATABASE_REPORTS_USERNAME and _PASSWORD; with neither it says at the start what to run.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
RUN mvn -B -q -DskipTests package
# Laid out as plain jars, so that the JVM can keep what it knows of their classes from one start to the next (below).
RUN java -Djarmode=tools -jar ui/target/amparo-ui-*-app.jar extract --destination /opt/amparo && mv /opt/amparo/*.jar /opt/amparo/amparo.jar

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 amparo \
 && useradd --system --uid 10001 --gid amparo --home-dir /var/lib/amparo --create-home --shell /usr/sbin/nologin amparo
COPY --from=build /opt/amparo /opt/amparo
USER 10001:10001
WORKDIR /var/lib/amparo
VOLUME /var/lib/amparo
ENV AMPARO_DATA_DIR=/var/lib/amparo SERVER_ADDRESS=0.0.0.0
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s --retries=4 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
# The archive of classes is written when the program is stopped, and left aside when it does not fit: a start takes two thirds of the work then.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "--enable-native-access=ALL-UNNAMED", "-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=/var/lib/amparo/classes.jsa", "-jar", "/opt/amparo/amparo.jar"]
