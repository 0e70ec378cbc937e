using System.Globalization;
using System.Text;
using Translate.Core.Bitexts;
using Translate.Core.Codes;
using Translate.Core.Documents;
using Translate.Core.Glossaries;
using Translate.Formats.Xliff;
using Translate.Formats.Xml;

namespace Translate.Formats.Bilingual;

/// <summary>
/// Writes the text of the sentences of one unit with their codes and terms. Pairs are <c>sc</c> and <c>ec</c>, because a pair can span
/// sentences and cross another one. A code has the same id on both sides.
/// </summary>
internal sealed class XliffCodeWriter
{
    private readonly Dictionary<string, int> _data = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _pairs = new(StringComparer.Ordinal);
    private readonly (HashSet<string> Opened, HashSet<string> Closed) _source;
    private readonly (HashSet<string> Opened, HashSet<string> Closed) _target;
    private int _terms;

    /// <param name="units">The sentences of the unit.</param>
    public XliffCodeWriter(IReadOnlyList<TranslationUnit> units)
    {
        _source = FindPairs(units.SelectMany(unit => unit.Segment.Codes));
        _target = FindPairs(units.Where(unit => !unit.IsUntranslated).SelectMany(unit => unit.TargetCodes));
        foreach (var code in units.SelectMany(unit => unit.Segment.Codes.Concat(unit.TargetCodes)))
        {
            if (code.Data.Length > 0)
            {
                _data.TryAdd(code.Data, _data.Count + 1);
            }

            _pairs.TryAdd(code.PairId, _pairs.Count + 1);
        }
    }

    /// <summary>Returns the <c>originalData</c> of the unit; empty if it has no codes.</summary>
    public string WriteOriginalData() =>
        _data.Count == 0
            ? string.Empty
            : $"<originalData>\n{string.Concat(_data.Select(data => string.Create(CultureInfo.InvariantCulture, $"<data id=\"d{data.Value}\">{Encode(data.Key)}</data>\n")))}</originalData>\n";

    /// <summary>Returns the content of a source, with its terms marked.</summary>
    public string WriteSource(TranslationUnit unit)
    {
        var terms = new List<TermOccurrence>();
        foreach (var occurrence in unit.Terms.Select(term => term.Occurrence).OrderBy(occurrence => occurrence.Range.Start))
        {
            if ((terms.Count == 0 || terms[^1].Range.End <= occurrence.Range.Start) && occurrence.Range.End <= unit.Source.Length)
            {
                terms.Add(occurrence);
            }
        }

        return Write(unit, unit.Source, unit.Segment.Codes, _source, terms);
    }

    /// <summary>Returns the content of a target.</summary>
    public string WriteTarget(TranslationUnit unit) => Write(unit, unit.Target, unit.TargetCodes, _target, []);

    private string Write(
        TranslationUnit unit,
        string text,
        IReadOnlyList<InlineCode> codes,
        (HashSet<string> Opened, HashSet<string> Closed) pairs,
        List<TermOccurrence> terms
    )
    {
        var numbers = pairs == _source ? CodeNumbering.Count(codes) : CodeNumbering.Count(unit.Segment.Codes, codes);
        // At one place an annotation ends before codes, and one begins after them.
        var marks = terms
            .Select(term => (Position: term.Range.End, Order: 0, Length: 0, Xml: "</mrk>"))
            .Concat(
                codes.Zip(
                    numbers,
                    (code, number) =>
                        (
                            code.Position,
                            1,
                            code.Kind == InlineCodeKind.Standalone ? code.Length : 0,
                            WriteCode(code, unit.Segment.Number, number, pairs)
                        )
                )
            )
            .Concat(
                terms.Select(term =>
                    (
                        term.Range.Start,
                        2,
                        0,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"<mrk id=\"t{++_terms}\" type=\"term\" value=\"{XmlSource.EncodeAttribute(term.Entry.Target)}\">"
                        )
                    )
                )
            )
            .OrderBy(mark => mark.Item1)
            .ThenBy(mark => mark.Item2);
        var xml = new StringBuilder();
        var at = 0;
        foreach (var (position, _, length, mark) in marks)
        {
            var place = Math.Clamp(position, at, text.Length);
            xml.Append(Encode(text[at..place])).Append(mark);
            at = Math.Min(place + length, text.Length);
        }

        return xml.Append(Encode(text[at..])).ToString();
    }

    private string WriteCode(InlineCode code, int segment, int number, (HashSet<string> Opened, HashSet<string> Closed) pairs)
    {
        var data = code.Data.Length > 0 ? string.Create(CultureInfo.InvariantCulture, $" dataRef=\"d{_data[code.Data]}\"") : string.Empty;
        var isWhole = pairs.Opened.Contains(code.PairId) && pairs.Closed.Contains(code.PairId);
        var pair = _pairs[code.PairId];
        return code.Kind switch
        {
            InlineCodeKind.Open => string.Create(
                CultureInfo.InvariantCulture,
                $"<sc id=\"p{pair}\"{(isWhole ? string.Empty : " isolated=\"yes\"")}{data}/>"
            ),
            InlineCodeKind.Close when isWhole => string.Create(CultureInfo.InvariantCulture, $"<ec startRef=\"p{pair}\"{data}/>"),
            InlineCodeKind.Close => string.Create(
                CultureInfo.InvariantCulture,
                $"<ec id=\"e{segment + 1}-{number}\" isolated=\"yes\"{data}/>"
            ),
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"<ph id=\"c{segment + 1}-{number}\"{(code.Length > 0 ? " equiv=\" \"" : string.Empty)}{data}/>"
            ),
        };
    }

    /// <summary>Returns the pairs that open, and which of them close later.</summary>
    private static (HashSet<string> Opened, HashSet<string> Closed) FindPairs(IEnumerable<InlineCode> codes)
    {
        var (opened, closed) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var code in codes)
        {
            if (code.Kind == InlineCodeKind.Open)
            {
                opened.Add(code.PairId);
            }
            else if (code.Kind == InlineCodeKind.Close && opened.Contains(code.PairId))
            {
                closed.Add(code.PairId);
            }
        }

        return (opened, closed);
    }

    private static string Encode(string text) => XmlSource.Encode(text, unit => XliffPlainText.WriteControl(string.Empty, unit));
}
