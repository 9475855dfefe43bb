-- Run once by the image, as the server's superuser, when the volume is still empty. The application's user owns its database and may make the users of
-- reports behind their wall (docs/decisions/database-roles.md); it is no superuser. Afterwards the superuser gets in from inside the container only.
\getenv password AMPARO_DATABASE_PASSWORD
create role amparo login createrole password :'password';
create database amparo owner amparo;
alter role postgres password null;
