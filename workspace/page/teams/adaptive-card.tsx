import {
  AdaptiveCard,
  ExecuteAction,
  SerializationContext,
  SubmitAction,
  Versions,
} from 'adaptivecards';
import { useEffect, useRef } from 'react';
import type { WireCard } from '../../teams/model';
import { registerCharts } from './chart';
import { hostConfig } from './host-config';

registerCharts();

/** A button that was pressed: an Action.Execute with its verb, or an Action.Submit; the inputs are among the data. */
export interface Pressed {
  readonly kind: 'execute' | 'submit';
  readonly verb: string;
  readonly data: Record<string, unknown>;
}

interface CardProps {
  readonly card: WireCard;
  readonly onPress: (pressed: Pressed) => void;
}

/** The bot's card, drawn by Microsoft's own renderer. */
export function CardView({ card, onPress }: CardProps) {
  const box = useRef<HTMLDivElement>(null);
  const press = useRef(onPress);
  press.current = onPress;
  const json = JSON.stringify(card);

  useEffect(() => {
    const drawn = new AdaptiveCard();
    drawn.hostConfig = hostConfig;
    drawn.onExecuteAction = (action) => {
      if (action instanceof ExecuteAction) {
        press.current({ kind: 'execute', verb: action.verb, data: dataOf(action.data) });
      } else if (action instanceof SubmitAction) {
        press.current({ kind: 'submit', verb: '', data: dataOf(action.data) });
      }
    };
    drawn.parse(JSON.parse(json), new SerializationContext(Versions.v1_5));
    const element = drawn.render();
    box.current?.replaceChildren(...(element ? [element] : []));
    for (const mark of box.current?.querySelectorAll('.ac-textBlock') ?? []) showMentions(mark);
  }, [json]);

  return <div className="card adaptive" ref={box} />;
}

function dataOf(data: object | undefined): Record<string, unknown> {
  return { ...data };
}

/** Teams shows `<at>Name</at>` as a mention; the renderer leaves it as text. */
function showMentions(element: Element): void {
  const names = [...(element.textContent ?? '').matchAll(/<at>(.*?)<\/at>/gu)];
  if (names.length === 0) return;
  element.replaceChildren(
    ...names.map(([, name = '']) => {
      const mention = document.createElement('span');
      mention.className = 'mention';
      mention.textContent = `@${name}`;
      return mention;
    }),
  );
}
