import { Visitor } from 'oxc-parser';
import { impureMembers, impureNames } from './rules.mjs';

/**
 * Finds the clock, chance and the outside world in a module. Names are taken as they are written: a local variable called
 * `process` counts too, and is better called something else.
 * @param {import('oxc-parser').Program} program
 * @returns {readonly { name: string, offset: number }[]}
 */
export function findImpurities(program) {
  /** @type {{ name: string, offset: number }[]} */
  const found = [];
  /** @type {Set<unknown>} names that only say which member or key is meant */
  const labels = new Set();
  const visitor = new Visitor({
    MemberExpression(node) {
      if (!node.computed) labels.add(node.property);
      const member = memberName(node);
      if (member !== null && impureMembers.has(member)) found.push({ name: member, offset: node.start });
    },
    Property(node) {
      if (!node.computed && !node.shorthand) labels.add(node.key);
    },
    PropertyDefinition(node) {
      if (!node.computed) labels.add(node.key);
    },
    MethodDefinition(node) {
      if (!node.computed) labels.add(node.key);
    },
    TSPropertySignature(node) {
      if (!node.computed) labels.add(node.key);
    },
    TSMethodSignature(node) {
      if (!node.computed) labels.add(node.key);
    },
    NewExpression(node) {
      if (isDate(node.callee) && node.arguments.length === 0)
        found.push({ name: 'new Date()', offset: node.start });
    },
    CallExpression(node) {
      if (isDate(node.callee)) found.push({ name: 'Date()', offset: node.start });
    },
    Identifier(node) {
      if (!labels.has(node) && impureNames.has(node.name))
        found.push({ name: node.name, offset: node.start });
    },
  });
  visitor.visit(program);
  return found;
}

/** @param {import('oxc-parser').MemberExpression} node @returns {string | null} as in "Math.random" */
function memberName(node) {
  if (node.object.type !== 'Identifier') return null;
  if (!node.computed && node.property.type === 'Identifier')
    return `${node.object.name}.${node.property.name}`;
  if (node.computed && node.property.type === 'Literal')
    return `${node.object.name}.${String(node.property.value)}`;
  return null;
}

/** @param {import('oxc-parser').Expression} node */
const isDate = (node) => node.type === 'Identifier' && node.name === 'Date';
