import { TaskPage } from '#components/task-page';
import { Button, ButtonLink, ButtonRow } from '#components/ui/button';

/** `isOn`: the newsletter still goes to whose link it is. */
export function LeaveNewsletter({ action, isOn }: { action: string; isOn: boolean }) {
  if (!isOn)
    return (
      <TaskPage title="You are off the newsletter" lede="We send you no more of it, and have deleted your address from its list.">
        <ButtonRow>
          <ButtonLink kind="quiet" href="/newsletter">
            Sign up again
          </ButtonLink>
        </ButtonRow>
      </TaskPage>
    );
  return (
    <TaskPage
      title="Leave the newsletter?"
      lede="No more of it will come, and your address is deleted from its list. Job alerts and an account, if you have them, stay as they are."
    >
      <form method="post" action={action}>
        <ButtonRow>
          <Button>Leave the newsletter</Button>
        </ButtonRow>
      </form>
    </TaskPage>
  );
}
