requestAnimationFrame(() => setTimeout(() => performance.mark("analysis-shown")));
