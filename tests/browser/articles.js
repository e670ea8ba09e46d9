/**
 * Articles written for the specs; their people are invented.
 */

/** A business story from Chile, clean but for three pieces of debris. */
export const PORT_STRIKE = `Dockers end ten-day strike in Valparaíso

By Elena Fuentes

SANTIAGO — Dockers at the port of Valparaíso went back to work on Monday after ten days of strike that had left 40 ships waiting off the coast of Chile.

Facebook
Twitter
WhatsApp

Rodrigo Salinas, president of the dockers&#39; union, said the company had agreed to pay for the days lost. &quot;We got what we asked for,&quot; Salinas told reporters in Valparaíso.

The International Monetary Fund (IMF) had warned that a longer strike would slow exports of copper to China and Japan. The IMF expects Chile to grow by two percent this year.

What comes next

Talks between the union and the government of Chile go on in Santiago next week, Salinas said.
`;

/** What a browser puts on the clipboard for a piece of a page. */
export const FLOOD_PAGE = `<meta charset='utf-8'><h1>Flood wall holds in Rotterdam</h1>
<p>Written by <a href="/staff/pieter">Pieter van Dam</a></p>
<p>The flood wall at <b>Rotterdam</b> held on Tuesday, the government of the Netherlands said.</p>
<h2>Two hours before dawn</h2>
<p>&ldquo;It was close,&rdquo; said Marijke Visser of the water board. Visser had slept in her office.</p>
<script>window.ran = true</script>`;

export const FLOOD_PLAIN = `Flood wall holds in Rotterdam

Written by Pieter van Dam

The flood wall at Rotterdam held on Tuesday, the government of the Netherlands said.

Two hours before dawn

“It was close,” said Marijke Visser of the water board. Visser had slept in her office.`;

/** No English in it: a short report in Portuguese. */
export const PORTUGUESE = `A ponte sobre o rio foi reaberta ontem, depois de três meses de obras que custaram mais do que o previsto.

Os moradores dizem que a nova ponte é mais larga e mais segura, mas que ainda falta iluminação durante a noite. A prefeitura promete concluir os trabalhos até o fim do ano.`;
