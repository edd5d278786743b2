import { pluralOf } from '../language/pluralOf.ts';
import type { Thing } from './thing.ts';

const rooms = {
  indoors: [
    'in the kitchen',
    'in the living room',
    'in the bedroom',
    'in the hall',
    'in the attic',
    'in the cellar',
    'by the window',
    'near the door',
    'in the corner',
  ],
  table: [
    'on the table',
    'on the desk',
    'on the shelf',
    'in the drawer',
    'in the box',
    'on the tray',
  ],
  outdoors: [
    'in the garden',
    'in the yard',
    'behind the house',
    'beside the road',
    'in the park',
    'near the bridge',
    'at the lake',
  ],
} as const;

/** Names of one object → what it is. */
const objects: Readonly<Record<keyof typeof rooms, readonly (readonly [string, string])[]>> = {
  indoors: [
    ['sofa|couch|settee', 'a long soft seat for several people'],
    ['armchair|easy chair', 'a soft seat for one person'],
    ['cupboard|cabinet|closet', 'a piece of furniture with doors'],
    ['rug|carpet', 'a woven cover for the floor'],
    ['lamp|light', 'a thing that gives light'],
    ['mirror|looking glass', 'a glass that shows your face'],
    ['bookcase|book stand', 'furniture that holds books'],
    ['bed|bunk', 'furniture to sleep on'],
    ['stove|cooker', 'a thing to cook on'],
    ['fridge|refrigerator|icebox', 'a cold box for food'],
    ['curtain|drape', 'a cloth before a window'],
    ['stool|footstool', 'a small seat without a back'],
    ['clock|timepiece', 'a thing that shows the hour'],
    ['piano|grand piano', 'a large instrument with black and white keys'],
    ['painting|picture', 'a work of art on the wall'],
    ['suitcase|travel bag', 'a box for clothes on a journey'],
    ['cradle|cot', 'a bed for a baby'],
    ['broom|besom', 'a brush with a long handle'],
  ],
  table: [
    ['cup|mug', 'a small vessel for hot drinks'],
    ['knife|blade', 'a thing that cuts'],
    ['spoon|ladle', 'a thing to eat soup with'],
    ['bottle|flask', 'a glass vessel with a narrow neck'],
    ['pencil|crayon', 'a thing to write with'],
    ['letter|envelope', 'a message on paper'],
    ['key|latchkey', 'a thing that opens a lock'],
    ['coin|penny', 'a round piece of money'],
    ['apple|pippin', 'a round fruit of a tree'],
    ['loaf|bread roll', 'a baked food of flour'],
    ['candle|taper', 'a stick of wax with a flame'],
    ['book|paperback', 'many printed pages in a cover'],
    ['phone|telephone', 'a thing to call people with'],
    ['watch|wristwatch', 'a small clock for the arm'],
    ['ring|finger ring', 'a band worn on a finger'],
    ['basket|hamper', 'a woven thing to carry food in'],
    ['pot|saucepan', 'a vessel to cook in'],
    ['jar|jam jar', 'a wide glass with a lid'],
    ['photo|photograph|snapshot', 'a picture from a camera'],
    ['purse|wallet', 'a small bag for money'],
  ],
  outdoors: [
    ['dog|hound', 'an animal that barks'],
    ['cat|kitten', 'an animal that purrs'],
    ['horse|pony', 'an animal to ride on'],
    ['bird|songbird', 'an animal that sings and flies'],
    ['car|automobile|motorcar', 'a vehicle with four wheels'],
    ['bicycle|bike|cycle', 'a vehicle with two wheels'],
    ['truck|lorry', 'a large vehicle for goods'],
    ['boat|dinghy', 'a small vessel on the water'],
    ['tent|canvas shelter', 'a house of cloth'],
    ['bench|garden seat', 'a long hard seat'],
    ['fence|paling', 'a low wall of wood'],
    ['tree|oak', 'a tall plant with a trunk'],
    ['bush|shrub', 'a low plant with many branches'],
    ['rock|boulder', 'a large stone'],
    ['well|water pit', 'a deep hole with water'],
    ['ladder|steps', 'a thing to climb with'],
    ['spade|shovel', 'a thing to dig with'],
    ['wheelbarrow|handcart', 'a small cart that is pushed'],
    ['scooter|moped', 'a small vehicle to stand or sit on'],
    ['statue|sculpture', 'a figure of stone'],
    ['fountain|water jet', 'a thing that throws up water'],
    ['kite|paper dragon', 'a toy that flies on a string'],
  ],
};

/** Objects of house and garden: reading is the same skill wherever the words come from. */
export const everyday: readonly Thing[] = Object.entries(objects).flatMap(([where, named]) =>
  named.map(([names, means]): Thing => {
    const one = names.split('|').filter((noun) => noun !== 'steps');
    return {
      id: one[0] ?? '',
      region: 'home',
      one,
      many: one.map(pluralOf),
      means,
      at: rooms[where as keyof typeof rooms],
    };
  }),
);
