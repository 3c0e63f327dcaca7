import { Button } from '#components/ui/button';
import { askedSearch } from '#lib/alerts/alert';
import type { Filter } from '#lib/jobs/filter';

/** The same for everyone: who is signed in has the alert by this, everyone else is asked for an address. */
export function CreateAlert({ filter }: { filter: Filter }) {
  return (
    <form action="/account/alerts/add" method="post">
      <input type="hidden" name="search" value={askedSearch(filter)} />
      <Button kind="quiet">Create alert for this search</Button>
    </form>
  );
}

/** A strip in a page of results. */
export function CreateAlertBar({ filter, text }: { filter: Filter; text: string }) {
  return (
    <div className="tools">
      <b>{text}</b>
      <CreateAlert filter={filter} />
    </div>
  );
}
