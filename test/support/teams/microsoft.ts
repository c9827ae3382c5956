import type * as AdaptiveCards from 'adaptivecards';

/** The build for browsers: the package's modules can't be loaded by Node. */
const { AdaptiveCard, GlobalRegistry, SerializationContext, Versions } = jest.requireActual<
  typeof AdaptiveCards
>('adaptivecards/dist/adaptivecards.js');

/** What Microsoft's own parser has to say about a card, held to version 1.5; nothing for a good one. */
export function warningsOf(card: object): readonly string[] {
  const context = new SerializationContext(Versions.v1_5);
  GlobalRegistry.populateWithDefaultElements(context.elementRegistry);
  const parsed = new AdaptiveCard();
  parsed.parse(structuredClone(card), context);
  const events = Array.from(
    { length: context.eventCount },
    (_, index) => context.getEventAt(index).message,
  );
  const failures = parsed
    .validateProperties()
    .validationEvents.map((event) => event.message)
    // Its default host draws five buttons; Teams draws six, and has a menu for the others.
    .filter((message) => !message.startsWith('Maximum number of actions'));
  // Charts are Teams' own, on top of 1.5: this library draws their fallback, as an old client does.
  const strange = events.filter(
    (message) => !message.startsWith('Unknown element type "Chart.HorizontalBar"'),
  );
  return [...strange, ...failures];
}
