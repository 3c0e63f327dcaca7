import { registerHooks } from 'node:module';

// Loaded before every script: what says that it is for the server only is at home here. (The condition `react-server` would
// say the same, but under it React renders no HTML, and mail is HTML.)

const EMPTY = 'data:text/javascript,';

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'server-only' ? { url: EMPTY, format: 'module', shortCircuit: true } : next(specifier, context),
});
