// PostGraphile with its Amber preset. DATABASE_URL is the database's address, PORT the port that it answers on.
import { makePgService } from "postgraphile/adaptors/pg";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";

export default {
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: process.env.DATABASE_URL })],
  grafserv: { port: Number(process.env.PORT) },
  grafast: { explain: false },
};
