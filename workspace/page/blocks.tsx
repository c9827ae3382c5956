import { type Block as NpmBlock, Message } from 'slack-blocks-to-jsx';
import type { Block } from '../slack/block-kit/blocks';
import type { AnyText } from '../slack/block-kit/text';
import { decode } from '../slack/visible-text';
import { type Chosen, Control } from './controls';
import { readMarkup, readPlain } from './markup';
import { RichText } from './rich-text';
import { useWords } from './words';

/** Called when somebody presses or chooses something in a block. */
export type OnPress = (pressed: Chosen & { blockId: string }) => Promise<void>;

/** The blocks of a message or modal but inputs, in order. */
export function Blocks({ blocks, onPress }: { blocks: readonly Block[]; onPress: OnPress }) {
  return (
    <div className="blocks">
      {blocks.map((block) => (
        <BlockView key={block.block_id} block={block} onPress={onPress} />
      ))}
    </div>
  );
}

export function BlockView({ block, onPress }: { block: Block; onPress: OnPress }) {
  const press = (chosen: Chosen): Promise<void> => onPress({ ...chosen, blockId: block.block_id });
  switch (block.type) {
    case 'section':
      return (
        <div className="block-section">
          <div className="block-section-text">
            {block.text && <Text text={block.text} />}
            {block.fields && (
              <div className="block-fields">
                {block.fields.map((field, index) => (
                  <Text key={index} text={field} />
                ))}
              </div>
            )}
          </div>
          {block.accessory && <Control element={block.accessory} onChoose={press} />}
        </div>
      );
    case 'actions':
      return (
        <div className="block-actions">
          {block.elements.map((element) => (
            <Control key={element.action_id} element={element} onChoose={press} />
          ))}
        </div>
      );
    case 'header':
      return <h3 className="block-header">{decode(block.text.text)}</h3>;
    case 'context':
      return (
        <div className="block-context">
          {block.elements.map((element, index) =>
            element.type === 'image' ? (
              <img key={index} src={element.image_url} alt={element.alt_text} />
            ) : (
              <Text key={index} text={element} />
            ),
          )}
        </div>
      );
    case 'divider':
      return <hr className="block-divider" />;
    case 'image':
      return (
        <figure className="block-image">
          {block.title && <figcaption>{decode(block.title.text)}</figcaption>}
          <img src={block.image_url} alt={block.alt_text} />
        </figure>
      );
    case 'rich_text':
      return <RichText elements={block.elements} />;
    case 'table':
      return <Table block={block} />;
    case 'data_visualization':
      return <Chart block={block} />;
    case 'markdown':
      return (
        <div className="rich">
          <Message
            blocks={[{ type: 'markdown', text: block.text } as NpmBlock]}
            name=""
            logo=""
            withoutWrapper
            unstyled
          />
        </div>
      );
    case 'input':
      return null;
  }
}

function Text({ text }: { text: AnyText }) {
  return (
    <RichText elements={text.type === 'mrkdwn' ? readMarkup(text.text) : readPlain(text.text)} />
  );
}

/** The first series as bars; Slack draws columns. */
function Chart({ block }: { block: Extract<Block, { type: 'data_visualization' }> }) {
  const [series] = block.chart.series;
  const most = Math.max(1, ...(series?.data ?? []).map(({ value }) => value));
  return (
    <figure className="block-chart">
      <figcaption>
        {block.title}
        <small> · {series?.name}</small>
      </figcaption>
      <dl>
        {(series?.data ?? []).map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <span
                className="bar"
                aria-hidden="true"
                style={{ inlineSize: `${String((70 * value) / most)}%` }}
              />
              {value}
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}

/** Cells are literal in Slack; the npm renderer reads markup in them. The first row is the head. */
function Table({ block }: { block: Extract<Block, { type: 'table' }> }) {
  const words = useWords();
  const [head = [], ...rows] = block.rows;
  const align = (column: number): string =>
    `cell-${block.column_settings?.[column]?.align ?? 'left'}`;
  const cell = (one: (typeof head)[number]) =>
    one.type === 'rich_text' ? (
      <RichText elements={one.elements} />
    ) : one.type === 'raw_number' ? (
      (one.text ?? String(one.value))
    ) : (
      one.text
    );
  return (
    <div className="block-table" role="region" aria-label={words.form.table} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((one, column) => (
              <th key={column} scope="col" className={align(column)}>
                {cell(one)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((one, column) => (
                <td key={column} className={align(column)}>
                  {cell(one)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
