import { Button } from '#components/ui/button';
import type { LinkedService } from '#lib/accounts/linked-services';
import type { Service } from '#lib/accounts/oauth';
import { longDate } from '#lib/dates';

type ServiceListProps = {
  linked: readonly LinkedService[];
  /** Those that could be linked too. */
  others: readonly Service[];
  link: (form: FormData) => Promise<void>;
  unlink: (form: FormData) => Promise<void>;
};

/** Services that sign in here, each with a way to take it off, and those that could. */
export function ServiceList({ linked, others, link, unlink }: ServiceListProps) {
  return (
    <>
      {linked.length > 0 && (
        <ul className="session-list">
          {linked.map(({ id, name, linkedAt }) => (
            <li key={id}>
              <div>
                <b>{name}</b>
                <br />
                <span className="small muted">Linked on {longDate(new Date(linkedAt))}</span>
              </div>
              <form action={unlink}>
                <input type="hidden" name="service" value={id} />
                <Button kind="quiet" aria-label={`Unlink ${name}`}>
                  Unlink
                </Button>
              </form>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <form action={link} className="btn-row">
          {others.map(({ id, name }) => (
            <Button kind="quiet" name="service" value={id} key={id}>
              Link {name}
            </Button>
          ))}
        </form>
      )}
    </>
  );
}
