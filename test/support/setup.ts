import fc from 'fast-check';

// The same examples in every run; a longer search is one environment variable away.
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_261_122) });
