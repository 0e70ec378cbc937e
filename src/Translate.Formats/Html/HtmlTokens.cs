using System.Buffers;
using System.Collections;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace Translate.Formats.Html;

/// <summary>Splits HTML into tokens as browsers do, each with its place in the source. Builds no tree, so that nesting costs nothing.</summary>
/// <remarks>
/// The tokenizer needs memory for all of its text at once, so it gets a chunk at a time. A chunk starts after a complete token, or at the start tag
/// of raw text. What the end of a chunk may have cut is read again in the next one.
/// </remarks>
/// <param name="source">HTML.</param>
/// <param name="isXml">Whether it is XHTML in XML, which has no elements of raw text.</param>
/// <param name="chunkLength">UTF-16 code units that are read at a time, except for longer tokens.</param>
internal sealed class HtmlTokens(string source, bool isXml, int chunkLength = HtmlTokens.DefaultChunkLength) : IEnumerable<HtmlTokenSpan>
{
    private const int DefaultChunkLength = 64 * 1024;
    private const int MaxNames = 1024;
    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\r\n\f>");
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private int _foreignDepth;

    /// <inheritdoc/>
    public IEnumerator<HtmlTokenSpan> GetEnumerator()
    {
        var (start, length, emitted) = (0, chunkLength, 0);
        while (start < source.Length)
        {
            var end = (int)Math.Min(source.Length, (long)start + length);
            var next = start;
            var isRawText = false;
            foreach (var token in ReadChunk(start, end))
            {
                isRawText = token.Type == HtmlTokenType.Character ? isRawText : GetRawTextMode(token) != HtmlParseMode.PCData;
                next = isRawText ? next : token.End;
                if (token.Start >= emitted && token.End > token.Start)
                {
                    emitted = token.End;
                    yield return token;
                }
            }

            length = next > start || end == source.Length ? chunkLength : length * 2;
            start = end == source.Length ? end : next;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Reads the tokens of a part of the source that are complete there.</summary>
    private IEnumerable<HtmlTokenSpan> ReadChunk(int start, int end)
    {
        var text = new TextSource(new ReadOnlyMemoryTextSource(source.AsMemory(start, end - start)));
        using var tokenizer = new HtmlTokenizer(text, HtmlEntityProvider.Resolver)
        {
            IsNotConsumingCharacterReferences = true,
            IsAcceptingCharacterData = isXml,
            IsSupportingProcessingInstructions = isXml,
        };

        // The tokenizer says where a token starts. Text ends where the next token starts.
        var textStart = -1;
        while (true)
        {
            var token = Read(tokenizer, text, start, end);
            var isTag = token.Type is HtmlTokenType.StartTag or HtmlTokenType.EndTag;
            if (token.Type == HtmlTokenType.Character)
            {
                textStart = textStart < 0 ? token.Start : textStart;
                continue;
            }

            if (end < source.Length && (token.Type == HtmlTokenType.EndOfFile || (token.End >= end && !isTag)))
            {
                yield break;
            }

            if (textStart >= 0)
            {
                yield return new HtmlTokenSpan(HtmlTokenType.Character, textStart, token.Start, string.Empty, false, []);
                textStart = -1;
            }

            if (token.Type == HtmlTokenType.EndOfFile)
            {
                yield break;
            }

            yield return token;
        }
    }

    private HtmlTokenSpan Read(HtmlTokenizer tokenizer, TextSource text, int chunkStart, int chunkEnd)
    {
        ref var token = ref tokenizer.GetStructToken();
        var start = token.Type == HtmlTokenType.EndOfFile ? chunkEnd : Math.Clamp(chunkStart + token.Position.Position - 1, 0, chunkEnd);
        var isTag = token.Type is HtmlTokenType.StartTag or HtmlTokenType.EndTag;
        var name = isTag ? GetName(token.Name.Memory.Span) : string.Empty;
        if (name is "svg" or "math")
        {
            _foreignDepth +=
                token.Type == HtmlTokenType.EndTag ? -1
                : token.IsSelfClosing ? 0
                : 1;
        }

        var attributes = token.Type == HtmlTokenType.StartTag && token.Attributes.Count > 0 ? ReadAttributes(ref token, chunkStart) : [];
        var read = new HtmlTokenSpan(
            token.Type,
            start,
            Math.Clamp(chunkStart + text.Index, start, chunkEnd),
            name,
            isTag && token.IsSelfClosing,
            attributes
        );
        if (token.Type == HtmlTokenType.StartTag)
        {
            tokenizer.State = GetRawTextMode(read);
        }

        return read;
    }

    /// <summary>Returns how what follows a token is read.</summary>
    private HtmlParseMode GetRawTextMode(HtmlTokenSpan token) =>
        token.Type != HtmlTokenType.StartTag || isXml || (token.IsSelfClosing && _foreignDepth > 0)
            ? HtmlParseMode.PCData
            : token.Name switch
            {
                "script" => HtmlParseMode.Script,
                "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
                "title" or "textarea" => HtmlParseMode.RCData,
                "plaintext" => HtmlParseMode.Plaintext,
                _ => HtmlParseMode.PCData,
            };

    private HtmlAttributeSpan[] ReadAttributes(ref StructHtmlToken token, int chunkStart)
    {
        var attributes = new HtmlAttributeSpan[token.Attributes.Count];
        for (var i = 0; i < attributes.Length; i++)
        {
            var attribute = token.Attributes[i];
            var name = attribute.Name.Memory.Span;
            attributes[i] = FindValue(
                GetName(name),
                attribute.Value.ToString(),
                Math.Clamp(chunkStart + attribute.Position.Position - 1, 0, source.Length) + name.Length
            );
        }

        return attributes;
    }

    /// <param name="name">The attribute's name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="at">Where the name ends in the source.</param>
    private HtmlAttributeSpan FindValue(string name, string value, int at)
    {
        at = SkipSpace(at);
        if (at >= source.Length || source[at] != '=')
        {
            return new HtmlAttributeSpan(name, value, -1, -1, null);
        }

        at = SkipSpace(at + 1);
        char? quote = at < source.Length && source[at] is '"' or '\'' ? source[at] : null;
        at += quote is null ? 0 : 1;
        var length = quote is { } mark ? source.AsSpan(at).IndexOf(mark) : source.AsSpan(at).IndexOfAny(ValueEnds);
        return new HtmlAttributeSpan(name, value, at, length < 0 ? source.Length : at + length, quote);
    }

    private int SkipSpace(int at)
    {
        while (at < source.Length && source[at] is ' ' or '\t' or '\r' or '\n' or '\f')
        {
            at++;
        }

        return at;
    }

    private string GetName(ReadOnlySpan<char> name)
    {
        var lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(name, out var known))
        {
            return known;
        }

        var added = name.ToString().ToLowerInvariant();
        if (_names.Count < MaxNames)
        {
            _names.Add(added);
        }

        return added;
    }
}
