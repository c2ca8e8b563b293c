import { holdClaims } from "./hold-claims.ts";

holdClaims(0);
