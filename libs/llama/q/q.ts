import { mkdirSync, writeFileSync } from 'node:fs';
import { float32ToBfloat16, writeSafetensors } from '@labelray/weights';
import { parseLlamaConfig, weightShapes, quantizeFolder, packWeight } from '@labelray/llama';
const json={model_type:'llama',vocab_size:8192,hidden_size:4096,intermediate_size:11008,num_hidden_layers:1,num_attention_heads:32,num_key_value_heads:32};
const dir='/tmp/q7b';
if (process.argv[2]==='make') { mkdirSync(dir,{recursive:true}); writeFileSync(dir+'/config.json',JSON.stringify(json));
await writeSafetensors(dir+'/model.safetensors',[...weightShapes(parseLlamaConfig(json,'x'))].map(([name,shape])=>({name,dtype:'BF16' as const,shape,data(){const n=shape.reduce((a,b)=>a*b,1);const x=new Float32Array(n);let s=1;for(let i=0;i<n;i++){s=(Math.imul(s,1664525)+1013904223)|0;x[i]=s/2**31*.03;}return new Uint8Array(float32ToBfloat16(x).buffer);}})));
} else { const t=process.cpuUsage(); await quantizeFolder(dir,dir+'-'+process.argv[2],{method:process.argv[2] as 'nf4',block:64}); const u=process.cpuUsage(t); console.log(process.argv[2],'cpu s',(u.user+u.system)/1e6,'peak MB',process.resourceUsage().maxRSS/1024); }
