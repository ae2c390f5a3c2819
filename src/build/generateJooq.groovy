// Starts a throw-away PostgreSQL, applies the Flyway migrations and lets jOOQ read every schema of ours.
// Left out when neither a migration nor this script has changed since the last run.
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres
import java.security.MessageDigest
import org.flywaydb.core.Flyway
import org.jooq.codegen.GenerationTool
import org.jooq.meta.jaxb.*

def migrations = new File(project.basedir, 'src/main/resources/db/migration')
def script = new File(project.basedir, 'src/build/generateJooq.groovy')
def output = new File(project.build.directory, 'generated-sources/jooq')
def marker = new File(output, '.migrations')

def digest = MessageDigest.getInstance('SHA-256')
def inputs = [script]
migrations.eachFileRecurse(groovy.io.FileType.FILES) { inputs << it }
inputs.sort { it.path }.each { digest.update(it.name.bytes); digest.update(it.bytes) }
def hash = digest.digest().encodeHex().toString()

if (marker.exists() && marker.text == hash) {
    log.info('jOOQ: migrations unchanged, nothing to generate')
    return
}

log.info('jOOQ: generating from the migrations')
output.deleteDir()
def server = EmbeddedPostgres.builder().start()
try {
    def url = server.getJdbcUrl('postgres', 'postgres')
    server.postgresDatabase.connection.withCloseable { c ->
        c.createStatement().withCloseable { it.execute('create role wangge_app login') }
    }
    Flyway.configure().dataSource(url, 'postgres', 'postgres')
            .locations("filesystem:${migrations}")
            .placeholders([appRole: 'wangge_app'])
            .load().migrate()

    def schemas = []
    server.postgresDatabase.connection.withCloseable { c ->
        c.createStatement().withCloseable { s ->
            def rows = s.executeQuery("""select nspname from pg_namespace
                where nspname !~ '^pg_' and nspname not in ('information_schema', 'public') order by 1""")
            while (rows.next()) schemas << rows.getString(1)
        }
    }
    schemas.each { schema ->
        GenerationTool.generate(new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc().withUrl(url).withUser('postgres').withPassword('postgres'))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName('org.jooq.meta.postgres.PostgresDatabase')
                                .withInputSchema(schema)
                                .withIncludes('.*')
                                .withForcedTypes(new ForcedType()
                                        .withName('INSTANT')
                                        .withIncludeTypes('timestamptz|timestamp.*with\\s+time\\s+zone')))
                        .withGenerate(new Generate().withGeneratedAnnotation(false).withJavaTimeTypes(true).withComments(false))
                        .withTarget(new Target()
                                .withPackageName("cn.wangge.${schema}.db")
                                .withClean(false)
                                .withDirectory(output.path))))
    }
} finally {
    server.close()
}
marker.parentFile.mkdirs()
marker.text = hash
