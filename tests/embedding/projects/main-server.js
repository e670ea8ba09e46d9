// What a server does that renders pages: it imports everything and defines nothing.
import "article-analyzer/analyzer";
import "article-analyzer/element";
import "article-analyzer/element/define";
import "./main.js";
