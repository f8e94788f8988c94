/** One file, so that everything is bundled and synthesised once: the suites share it through support/synth.ts. */
import './suites/api.ts';
import './suites/background.ts';
import './suites/checks.ts';
import './suites/cors.ts';
import './suites/data.ts';
import './suites/ekyc.ts';
import './suites/endpoint.ts';
import './suites/functions.ts';
import './suites/geo.ts';
import './suites/identity.ts';
import './suites/kyc.ts';
import './suites/nobody-may.ts';
import './suites/rights.ts';
import './suites/schedules.ts';
import './suites/stages.ts';
import './suites/use.ts';
import './suites/who-may-what.ts';
