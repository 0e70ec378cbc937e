using System.Buffers;
using System.Collections;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace Translate.Formats.Html;

/// <summary>Splits HTML into tokens as browsers do, each with its place in the source. Builds no tree, so that nesting costs nothing.</summary>
/// <param name="source">HTML.</param>
/// <param name="isXml">Whether it is XHTML in XML, which has no elements of raw text.</param>
internal sealed class HtmlTokens(string source, bool isXml) : IEnumerable<HtmlTokenSpan>
{
    private const int MaxNames = 1024;
    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\r\n\f>");
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private int _foreignDepth;

    /// <inheritdoc/>
    public IEnumerator<HtmlTokenSpan> GetEnumerator()
    {
        var text = new StringTextSource(source);
        var tokenizer = new HtmlTokenizer(new TextSource(text), HtmlEntityProvider.Resolver)
        {
            IsNotConsumingCharacterReferences = true,
            IsAcceptingCharacterData = isXml,
            IsSupportingProcessingInstructions = isXml,
        };

        // The tokenizer says where a token starts. Text ends where the next token starts.
        var textStart = -1;
        while (true)
        {
            var token = Read(tokenizer, text);
            if (token.Type == HtmlTokenType.Character)
            {
                textStart = textStart < 0 ? token.Start : textStart;
                continue;
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

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private HtmlTokenSpan Read(HtmlTokenizer tokenizer, StringTextSource text)
    {
        ref var token = ref tokenizer.GetStructToken();
        var start = token.Type == HtmlTokenType.EndOfFile ? source.Length : Math.Clamp(token.Position.Position - 1, 0, source.Length);
        var isTag = token.Type is HtmlTokenType.StartTag or HtmlTokenType.EndTag;
        var name = isTag ? GetName(token.Name.Memory.Span) : string.Empty;
        if (name is "svg" or "math")
        {
            _foreignDepth += token.Type == HtmlTokenType.EndTag ? -1 : token.IsSelfClosing ? 0 : 1;
        }

        if (token.Type == HtmlTokenType.StartTag && !isXml && !(token.IsSelfClosing && _foreignDepth > 0))
        {
            tokenizer.State = name switch
            {
                "script" => HtmlParseMode.Script,
                "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
                "title" or "textarea" => HtmlParseMode.RCData,
                "plaintext" => HtmlParseMode.Plaintext,
                _ => HtmlParseMode.PCData,
            };
        }

        var attributes = token.Type == HtmlTokenType.StartTag && token.Attributes.Count > 0 ? ReadAttributes(ref token) : [];
        return new HtmlTokenSpan(token.Type, start, Math.Clamp(text.Index, start, source.Length), name, isTag && token.IsSelfClosing, attributes);
    }

    private HtmlAttributeSpan[] ReadAttributes(ref StructHtmlToken token)
    {
        var attributes = new HtmlAttributeSpan[token.Attributes.Count];
        for (var i = 0; i < attributes.Length; i++)
        {
            var attribute = token.Attributes[i];
            var name = attribute.Name.Memory.Span;
            attributes[i] = FindValue(GetName(name), attribute.Value.ToString(), Math.Clamp(attribute.Position.Position - 1, 0, source.Length) + name.Length);
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
