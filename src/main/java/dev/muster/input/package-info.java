/// Text in (plain lists, cURL, and what else people paste); requests and polite refusals out.
@NullMarked
package dev.muster.input;

import org.jspecify.annotations.NullMarked;
