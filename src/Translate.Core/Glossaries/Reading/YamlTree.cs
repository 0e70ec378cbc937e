using Translate.Core.Problems;
using Translate.Core.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Translate.Core.Glossaries.Reading;

/// <summary>A YAML value with the place where it begins.</summary>
internal abstract record YamlTree(SourceLocation Location)
{
    /// <summary>Deeper files are not glossaries; a bound keeps a hostile one from exhausting the stack.</summary>
    private const int MaxDepth = 16;

    /// <summary>
    /// The range in the text, quotes and brackets included. Without brackets, a list or mapping ends with its last value; text
    /// after <c>|</c> or <c>&gt;</c> includes the line breaks below it.
    /// </summary>
    public TextRange Range { get; init; }

    /// <summary>Any plain or quoted value, always text: <c>no</c> is the word, never false.</summary>
    public sealed record Scalar(string Value, SourceLocation Location) : YamlTree(Location)
    {
        /// <summary>Whether it is written after <c>|</c> or <c>&gt;</c>. Default false.</summary>
        public bool IsBlock { get; init; }
    }

    /// <summary>A list.</summary>
    public sealed record Sequence(IReadOnlyList<YamlTree> Items, SourceLocation Location) : YamlTree(Location);

    /// <summary>Keys and values in the order of the file; a key may occur twice, for the reader to report.</summary>
    public sealed record Mapping(IReadOnlyList<(Scalar Key, YamlTree Value)> Pairs, SourceLocation Location) : YamlTree(Location)
    {
        /// <summary>Whether it is written in braces. Default false.</summary>
        public bool IsFlow { get; init; }
    }

    /// <summary>Reads one document of text, lists and mappings. Anchors, aliases, tags and further documents are refused.</summary>
    /// <returns>The value, or null for a file without one.</returns>
    /// <exception cref="ProblemException">The text is not such a document; carries file, line and column.</exception>
    public static YamlTree? Parse(string text, string file)
    {
        var scanner = new Scanner(new StringReader(text));
        var parser = new Parser(scanner);
        try
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                return null;
            }

            var tree = ParseValue(parser, file, 0);
            parser.Consume<DocumentEnd>();
            if (parser.Current is DocumentStart second)
            {
                throw Refuse(file, second.Start, "a second document begins", "Keep one document per file");
            }

            return tree;
        }
        catch (YamlException e)
        {
            // For a tab, the exception reports where the mapping around it begins.
            var isTab = e.Message.Contains("tab ", StringComparison.Ordinal);
            throw NotYaml(file, isTab ? scanner.CurrentPosition : e.Start, Reason(e));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // YamlDotNet's scanner gives up so on some damaged files.
            throw NotYaml(file, scanner.CurrentPosition, "the text cannot be read on");
        }
    }

    private static YamlTree ParseValue(Parser parser, string file, int depth)
    {
        var current = parser.Current!;
        var location = At(file, current.Start);
        if (depth > MaxDepth)
        {
            throw Refuse(file, current.Start, "lists and mappings are nested too deep", "Keep to the form that the README shows");
        }

        if (current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
        {
            throw Refuse(
                file,
                current.Start,
                "anchors and aliases (& and *) are not supported",
                "Write the value out, or put quotes around it"
            );
        }

        if (current is NodeEvent { Tag.IsEmpty: false })
        {
            throw Refuse(file, current.Start, "tags (!) are not supported", "Remove the tag, or put quotes around the value");
        }

        switch (current)
        {
            case YamlDotNet.Core.Events.Scalar scalar:
                parser.MoveNext();
                return new Scalar(scalar.Value, location)
                {
                    Range = Between(scalar.Start, scalar.End.Index),
                    IsBlock = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded,
                };

            case SequenceStart list:
                parser.MoveNext();
                var items = new List<YamlTree>();
                while (parser.Current is not SequenceEnd)
                {
                    items.Add(ParseValue(parser, file, depth + 1));
                }

                var listEnd = parser.Consume<SequenceEnd>();
                return new Sequence(items, location)
                {
                    Range = Between(
                        list.Start,
                        list.Style == SequenceStyle.Flow ? listEnd.Start.Index + 1
                            : items.Count > 0 ? items[^1].Range.End
                            : 0
                    ),
                };

            default:
                var mapping = parser.Consume<MappingStart>();
                var isFlow = mapping.Style == MappingStyle.Flow;
                var pairs = new List<(Scalar Key, YamlTree Value)>();
                while (parser.Current is not MappingEnd)
                {
                    var start = parser.Current!.Start;
                    var key =
                        ParseValue(parser, file, depth + 1) as Scalar
                        ?? throw Refuse(file, start, "a key is not plain text", "Write 'key: value'");
                    pairs.Add((key, ParseValue(parser, file, depth + 1)));
                }

                var mappingEnd = parser.Consume<MappingEnd>();
                return new Mapping(pairs, location)
                {
                    IsFlow = isFlow,
                    Range = Between(
                        mapping.Start,
                        isFlow ? mappingEnd.Start.Index + 1
                            : pairs.Count > 0 ? Math.Max(pairs[^1].Key.Range.End, pairs[^1].Value.Range.End)
                            : 0
                    ),
                };
        }
    }

    /// <summary>The parser gives the end of a block only where the next thing begins, so the callers pass the end of what is in it.</summary>
    private static TextRange Between(Mark start, long end) => new((int)start.Index, (int)Math.Max(start.Index, end));

    private static ProblemException NotYaml(string file, Mark mark, string reason) =>
        Refuse(file, mark, $"not valid YAML: {reason}", "Fix the line: indent with spaces, and quote text that contains ': ' or ' #'");

    private static string Reason(YamlException e)
    {
        var reason = e.InnerException?.Message ?? e.Message;
        var placeEnd = reason.LastIndexOf("): ", StringComparison.Ordinal);
        return (placeEnd < 0 ? reason : reason[(placeEnd + 3)..]).TrimEnd('.');
    }

    private static SourceLocation At(string file, Mark mark) => new(file, (int)mark.Line, (int)mark.Column);

    private static ProblemException Refuse(string file, Mark mark, string message, string advice) =>
        new(
            new Problem(ProblemKind.BadConfiguration, message, advice)
            {
                File = file,
                Line = (int)mark.Line,
                Column = (int)mark.Column,
            }
        );
}
