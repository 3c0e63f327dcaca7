export * from './accounts.ts';
export * from './alerts.ts';
export * from './applications.ts';
export * from './candidates.ts';
export * from './catalogue.ts';
export * from './jobs.ts';
export * from './mail.ts';
export * from './newsletter.ts';
