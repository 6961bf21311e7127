import java.nio.file.Path;

/**
 * Serves a Neo4j database over Bolt until standard input closes: java Neo4jServer.java FOLDER PORT.
 * It reaches Neo4j by reflection, so that a javac older than Neo4j's classes can compile it, too.
 */
public class Neo4jServer {
    private static final String CONFIGURATION = "org.neo4j.configuration.";

    public static void main(String[] arguments) throws Exception {
        Class<?> address = Class.forName(CONFIGURATION + "helpers.SocketAddress");
        Object listen = address.getConstructor(String.class, int.class)
                .newInstance("127.0.0.1", Integer.parseInt(arguments[1]));
        Class<?> type = Class.forName("org.neo4j.dbms.api.DatabaseManagementServiceBuilder");
        Object builder = type.getConstructor(Path.class).newInstance(Path.of(arguments[0]));
        set(builder, "connectors.BoltConnector", "enabled", true);
        set(builder, "connectors.BoltConnector", "listen_address", listen);
        set(builder, "GraphDatabaseSettings", "pagecache_memory", 128L * 1024 * 1024);
        // So that a full disk is met by the next commit, not after 256 MB of them.
        set(builder, "GraphDatabaseSettings", "preallocate_logical_logs", false);
        type.getMethod("build").invoke(builder);
        System.out.println("ready");
        while (System.in.read() >= 0) {
            // Nothing is said to it; the end of the stream is the word to stop.
        }
        // Every commit is on disk already, and an orderly shutdown takes ten seconds.
        Runtime.getRuntime().halt(0);
    }

    private static void set(Object builder, String settings, String name, Object value) throws Exception {
        Object setting = Class.forName(CONFIGURATION + settings).getField(name).get(null);
        Class<?> type = Class.forName("org.neo4j.graphdb.config.Setting");
        builder.getClass().getMethod("setConfig", type, Object.class).invoke(builder, setting, value);
    }
}
