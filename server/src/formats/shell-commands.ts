/** What the commands of shell scripts are for, beside starting an app. */

/** Shell builtins and tools that prepare or report but never are the app. */
export const shellTools =
  /^(?:\[\[?|\.|:|alias|apt|apt-get|apk|awk|basename|break|cat|cd|chmod|chown|cp|command|continue|curl|cut|date|declare|dirname|echo|envsubst|eval|exit|export|false|find|grep|head|hostname|id|kill|let|ln|local|ls|mkdir|mv|nc|openssl|popd|printf|ps|pushd|pwd|read|readonly|return|rm|sed|set|shift|shopt|sleep|sort|source|tail|tee|test|touch|tr|trap|true|type|ulimit|umask|uname|unset|until|wait|wget|which|whoami|xargs|psql|pg_isready|mysql|mysqladmin|redis-cli|mongosh?|aws|gcloud|git|jq|make)$/;

/** Command lines that install or build what an app is made of. */
export const buildCommands =
  /(?:^|\s)(?:pip3?|npm|yarn|pnpm|bundle|poetry|pipenv|uv)\s+(?:install|ci|sync|add|i)(?:\s|$)|(?:^|\s)(?:npm|yarn|pnpm)\s+(?:run\s+)?build|(?:^|\s)(?:tsc|webpack|collectstatic|compilemessages)(?:\s|$)|(?:^|\s)next\s+build/;

/** Command lines that prepare the data of a release. */
export const releaseCommands =
  /(?:^|\s|:)(?:migrate|makemigrations|upgrade|db:(?:migrate|seed|setup|prepare)\S*|init_?db|initdb|createcachetable|createsuperuser|loaddata|seed)(?:\s|$)|(?:^|\/|\s)(?:alembic|flyway|liquibase|sequelize|knex|prisma|typeorm)(?:\s|$)/;

/** Command lines that tell something and end. */
export const inspectionCommands =
  /\s(?:--version|--help|check|shell)(?:\s|$)|manage\.py\s+(?!runserver|run_\w|\w+_worker)\w+/;
