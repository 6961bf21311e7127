-- The same rows as the graph's, as its makers would lay them out for PostgreSQL.
CREATE TABLE goal (
  id text PRIMARY KEY,
  name text NOT NULL,
  description text
);
CREATE TABLE actor (
  id text PRIMARY KEY,
  name text NOT NULL,
  kind text NOT NULL,
  sector text NOT NULL,
  part_of_id text REFERENCES actor
);
CREATE TABLE contribution (
  id text PRIMARY KEY,
  title text NOT NULL,
  description text,
  status text NOT NULL,
  delivery text NOT NULL,
  starts_on date,
  ends_on date
);
CREATE TABLE measure (
  id text PRIMARY KEY,
  name text NOT NULL,
  unit text NOT NULL,
  target_value double precision,
  goal_id text NOT NULL REFERENCES goal
);
CREATE TABLE goal_link (
  from_id text NOT NULL REFERENCES goal,
  to_id text NOT NULL REFERENCES goal,
  weight double precision NOT NULL,
  confidence text NOT NULL,
  PRIMARY KEY (from_id, to_id)
);
CREATE TABLE contribution_link (
  contribution_id text NOT NULL REFERENCES contribution,
  goal_id text NOT NULL REFERENCES goal,
  weight double precision NOT NULL,
  confidence text NOT NULL,
  PRIMARY KEY (contribution_id, goal_id)
);
CREATE TABLE make (
  contribution_id text NOT NULL REFERENCES contribution,
  actor_id text NOT NULL REFERENCES actor,
  role text NOT NULL,
  share double precision NOT NULL,
  PRIMARY KEY (contribution_id, actor_id)
);

-- Every foreign key, where no primary key begins with it.
CREATE INDEX ON actor (part_of_id);
CREATE INDEX ON measure (goal_id);
CREATE INDEX ON goal_link (to_id);
CREATE INDEX ON contribution_link (goal_id);
CREATE INDEX ON make (actor_id);

-- What lists are filtered and ordered by.
CREATE INDEX ON contribution (title);
CREATE INDEX ON contribution (status);
