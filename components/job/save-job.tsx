import { Button } from '#components/ui/button';

/** The same for everyone: whether it is saved already is for the visitor's own pages to say. */
export function SaveJob({ slug }: { slug: string }) {
  return (
    <form action="/account/saved/add" method="post">
      <input type="hidden" name="job" value={slug} />
      <Button kind="quiet">Save</Button>
    </form>
  );
}
