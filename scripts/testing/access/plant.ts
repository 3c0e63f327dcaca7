import { client } from '#db/client';
import { endClient } from '../../postgres.ts';
import { plantPeople } from './people.ts';

// For journeys, which cannot import what is for the server only: plants the people and says who they are, as JSON.
const people = await plantPeople(client().db, process.argv[2]);
const plain = Object.entries(people).map(([name, { its, ...person }]) => [
  name,
  {
    ...person,
    ids: {
      application: its('applications', 'id'),
      cv: its('cvs', 'id'),
      work: its('profileWork', 'id'),
      alert: its('alerts', 'id'),
      calendar: its('savedCalendars', 'key'),
      newsletter: its('newsletterReaders', 'id'),
    },
  },
]);
console.log(JSON.stringify(Object.fromEntries(plain)));
await endClient();
