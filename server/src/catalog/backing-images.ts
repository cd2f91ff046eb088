/** An image of a backing service. */
export interface BackingImage {
  /** What a message calls the service. */
  readonly service: string;
  /** Services of one family do the same job, each in its own way. */
  readonly family?: string;
  /** Names without registry and tag. */
  readonly images: readonly string[];
  /** How the service's major version stands in the tag, where it does not begin with it. */
  readonly version?: RegExp;
}

/** Official images (https://hub.docker.com/u/library), and what is much used beside them. */
export const backingImages: readonly BackingImage[] = [
  {
    service: 'PostgreSQL',
    family: 'sql',
    images: ['postgres', 'bitnami/postgresql', 'cimg/postgres', 'postgis/postgis'],
  },
  {
    service: 'PostgreSQL',
    family: 'sql',
    images: ['pgvector/pgvector', 'timescale/timescaledb', 'timescale/timescaledb-ha'],
    version: /(?:^|-)pg(\d+)/,
  },
  { service: 'MySQL', family: 'sql', images: ['mysql', 'bitnami/mysql', 'cimg/mysql', 'mysql/mysql-server'] },
  { service: 'MariaDB', family: 'sql', images: ['mariadb', 'bitnami/mariadb', 'cimg/mariadb'] },
  { service: 'SQL Server', family: 'sql', images: ['mssql/server'] },
  { service: 'Redis', images: ['redis', 'bitnami/redis', 'cimg/redis', 'redis/redis-stack-server'] },
  { service: 'Valkey', images: ['valkey/valkey', 'bitnami/valkey'] },
  { service: 'MongoDB', images: ['mongo', 'bitnami/mongodb', 'mongodb/mongodb-community-server'] },
  { service: 'RabbitMQ', images: ['rabbitmq', 'bitnami/rabbitmq'] },
  { service: 'Kafka', images: ['apache/kafka', 'bitnami/kafka'] },
  { service: 'Elasticsearch', family: 'search', images: ['elasticsearch', 'elasticsearch/elasticsearch'] },
  { service: 'OpenSearch', family: 'search', images: ['opensearchproject/opensearch'] },
  { service: 'Memcached', images: ['memcached', 'bitnami/memcached'] },
  { service: 'NATS', images: ['nats'] },
  { service: 'Cassandra', images: ['cassandra', 'bitnami/cassandra'] },
  { service: 'ClickHouse', images: ['clickhouse/clickhouse-server', 'clickhouse'] },
  { service: 'Neo4j', images: ['neo4j', 'bitnami/neo4j'] },
];

/** Packages that connect to a database server, by the names that manifests use. */
export const databaseDrivers: ReadonlySet<string> = new Set([
  // npm
  ...['pg', 'postgres', 'mysql', 'mysql2', 'mariadb', 'tedious', 'mssql', 'oracledb'],
  // PyPI
  ...[
    'psycopg',
    'psycopg2',
    'psycopg2-binary',
    'asyncpg',
    'mysqlclient',
    'pymysql',
    'aiomysql',
    'mysql-connector-python',
  ],
  // RubyGems, where `pg` and `mysql2` have the same names
  ...['trilogy', 'activerecord-sqlserver-adapter'],
  // Maven
  ...['org.postgresql:postgresql', 'mysql:mysql-connector-java', 'com.mysql:mysql-connector-j'],
  ...['org.mariadb.jdbc:mariadb-java-client', 'com.microsoft.sqlserver:mssql-jdbc'],
  ...['org.mariadb:r2dbc-mariadb', 'org.postgresql:r2dbc-postgresql', 'io.asyncer:r2dbc-mysql'],
  // Go modules
  ...['github.com/lib/pq', 'github.com/jackc/pgx', 'github.com/jackc/pgx/v4', 'github.com/jackc/pgx/v5'],
  ...['github.com/go-sql-driver/mysql', 'gorm.io/driver/postgres', 'gorm.io/driver/mysql', 'gorm.io/driver/sqlserver'],
  // NuGet
  ...['Npgsql', 'Npgsql.EntityFrameworkCore.PostgreSQL', 'Pomelo.EntityFrameworkCore.MySql', 'MySqlConnector'],
  ...['Microsoft.EntityFrameworkCore.SqlServer', 'Microsoft.Data.SqlClient', 'MySql.EntityFrameworkCore'],
  // Composer, where the platform's extensions stand among the packages
  ...['ext-pdo_pgsql', 'ext-pgsql', 'ext-pdo_mysql', 'ext-mysqli', 'ext-pdo_sqlsrv', 'ext-sqlsrv'],
  // crates.io
  ...['tokio-postgres', 'sqlx/postgres', 'sqlx/mysql', 'diesel/postgres', 'diesel/mysql', 'mysql_async'],
]);
