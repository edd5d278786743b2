// quick golden check
import { openLlamaFolder, llamaGraph, llamaInputs, storedWeights, rotaryTables } from '@labelray/llama';
import { Graph, crossEntropy, gradients, openSession, floats, integers, floatData } from '@labelray/onnx';
import { adaptedLayers, loraGraph } from './src/index.ts';
import { openWeights, readTensor } from '@labelray/weights';
import { readFileSync } from 'node:fs';
const root = '../shared/golden/llama/';
for (const name of ['mha-f32','gqa-llama3-rope-bf16','mqa-headdim-bias-f16','sharded-f32']) {
  const folder = await openLlamaFolder(root + name);
  const cases = JSON.parse(readFileSync(root + name + '/cases.json', 'utf8'));
  const ac = JSON.parse(readFileSync(root + name + '/adapter/adapter_config.json', 'utf8'));
  const lora = { rank: ac.r, alpha: ac.lora_alpha, targets: ac.target_modules, rankPattern: ac.rank_pattern, alphaPattern: ac.alpha_pattern, rankStabilised: ac.use_rslora, dropout: 0 };
  const aw = await openWeights(root + name + '/adapter/adapter_model.safetensors');
  const B = cases.ids.length, S = cases.ids[0].length;
  const tables = rotaryTables(folder.config, 64);
  const mask = new Float32Array(B*S*S).fill(-1e9);
  for (let b=0;b<B;b++) for (let i=0;i<S;i++) for (let j=0;j<=i;j++) mask[(b*S+i)*S+j]= (cases.attention[b][j]||i===j)?0:-1e9;
  const targets:number[]=[],weights:number[]=[];
  let n=0; for (let b=0;b<B;b++) for (let s=0;s<S;s++){const l=s+1<S?cases.labels[b][s+1]:-100;targets.push(l<0?0:l);weights.push(l<0?0:1);if(l>=0)n++;}
  for (const withLora of [false,true]) {
    const graph = new Graph();
    const inputs = llamaInputs(graph, folder.config);
    const lg = loraGraph(adaptedLayers(folder.config, lora), { matrix: (g, nm, shape) => g.input(nm, 'float32', shape) });
    const scored = graph.input('scored','int64',['batch','scored']);
    const out = llamaGraph(folder.config, inputs, { weight: storedWeights(graph, folder), ...(withLora && { adapt: lg.adapt }) }, process.env.SCORED ? scored : undefined);
    const shape=process.env.SCORED?['batch','scored']:['batch','tokens'];
    const t = graph.input('targets','int64',shape), w = graph.input('weights','float32',shape);
    const loss = crossEntropy(out.logits, t, w);
    const names=[...lg.parameters.keys()];
    const grads = withLora ? gradients(loss, [...lg.parameters.values()]) : [];
    const session = await openSession(graph, { loss, logits: out.logits, ...Object.fromEntries(grads.map((g,i)=>['d.'+names[i],g])) }, { folder: folder.folder, threads: 2 });
    const feeds: any = { ids: integers([B,S], cases.ids.flat()), positions: integers([B,S], cases.ids.flatMap((r:any)=>r.map((_:any,i:number)=>i))), mask: floats([B,1,S,S], mask), cos: floats([64, folder.config.headSize/2], tables.cos), sin: floats([64, folder.config.headSize/2], tables.sin), targets: integers([B,S], targets), weights: floats([B,S], Float32Array.from(weights, x=>x/n)), scored: integers([B,S], Array.from({length:B*S},(_,i)=>i)) };
    for (const nm of names) feeds[nm] = floats(lg.parameters.get(nm)!.shape as number[], await readTensor(aw.tensors.get('base_model.model.'+nm)!));
    const r = await session.run(feeds);
    const V=folder.config.vocabulary; const logits=floatData(r.logits!); let worst=0;
    for (let b=0;b<B;b++){const last=cases.attention[b].reduce((a:number,c:number)=>a+c,0)-1; const ref=(withLora?cases.adapter_logits:cases.base_logits)[b]; for(let v=0;v<V;v++) worst=Math.max(worst,Math.abs(ref[v]-logits[(b*S+last)*V+v]!));}
    let gw=0; for (const nm of names){const d=floatData(r['d.'+nm]!);const ref=cases.grads['base_model.model.'+nm];let ss=0;for(const x of d)ss+=x*x;gw=Math.max(gw,Math.abs(ss-ref.sum_sq)/ref.sum_sq/2);ref.first.forEach((f:number,i:number)=>{gw=Math.max(gw,Math.abs(f-d[i]!)/Math.sqrt(ref.sum_sq/d.length))});}
    console.log(name, withLora, 'logits', worst, 'loss', Math.abs(floatData(r.loss!)[0]! - (withLora?cases.adapter_loss:cases.base_loss)), 'grads rel', gw, 'nodes', graph.nodes.length);
    await session.release();
  }
}
