using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Translate.Core.Segmentation;

namespace Translate.Core.Tests.Segmentation;

public partial class SrxWriterTests
{
    private static readonly XNamespace Srx = "http://www.lisa.org/srx20";
    private static readonly XDocument Document = Write(SplitterRules.CreateDefault());

    [Fact]
    public void Output_matches_schema()
    {
        var schemas = new XmlSchemaSet();
        schemas.Add(Srx.NamespaceName, Path.Combine(Repository.Root, "tests/Translate.Core.Tests/Segmentation/Data/srx20.xsd"));
        Document.Validate(schemas, (_, fault) => Assert.Fail(fault.Message));
        Assert.Throws<XmlSchemaValidationException>(() =>
            new XDocument(new XElement(Srx + "srx", new XElement(Srx + "body"))).Validate(schemas, validationEventHandler: null)
        );
    }

    [Fact]
    public void Maps_Indonesian_to_rules()
    {
        var map = Assert.Single(Document.Descendants(Srx + "languagemap"));
        Assert.Equal(
            Document.Descendants(Srx + "languagerule").Single().Attribute("languagerulename")!.Value,
            map.Attribute("languagerulename")!.Value
        );
        var pattern = map.Attribute("languagepattern")!.Value;
        Assert.All(["id", "ID-ID", "id_ID", "ind"], code => Assert.Matches($"^{pattern}$", code));
        Assert.DoesNotMatch($"^{pattern}$", "en");
    }

    [Fact]
    public void Header_lists_limitations() =>
        Assert.Contains(
            "What these rules cannot express",
            Document.Descendants(Srx + "header").Nodes().OfType<XComment>().Single().Value,
            StringComparison.Ordinal
        );

    [Fact]
    public void Uses_only_portable_regex_features()
    {
        foreach (
            var expression in Document
                .Descendants()
                .Where(element => element.Name == Srx + "beforebreak" || element.Name == Srx + "afterbreak")
                .Select(element => element.Value)
        )
        {
            Assert.DoesNotMatch(LookaroundOrFlag(), expression);
            _ = new Regex(expression, RegexOptions.CultureInvariant);
        }
    }

    [Fact]
    public void Rules_split_most_texts_like_the_splitter()
    {
        var rules = GetRules(Document);
        var splitter = new IndonesianSentenceSplitter(SplitterRules.CreateDefault());
        var texts = AnnotatedTexts.Read().Select(text => AnnotatedTexts.RemoveBars(text.Marked)).ToList();
        var other = texts
            .Where(text => !splitter.Split(text).Select(range => range.In(text).ToString()).SequenceEqual(Follow(rules, text)))
            .ToList();
        Assert.True(other.Count <= 0.1 * texts.Count, string.Join('\n', other.Select(text => string.Join('|', Follow(rules, text)))));
    }

    [Fact]
    public void Includes_custom_words()
    {
        var rules = GetRules(
            Write(
                SplitterRules.Parse(
                    "[never-final]\nxyz\n[openers]\nlalu\n[marked-names]\nhore!\n[labels]\nvitamin\n[sections]\nbab\n[units]\nkm\n[before-number]\nhal\n[usually-final]\ndll\n[may-be-final]\ninc\n[strong-openers]\nia\n[lowercase-starts]\ndetikcom"
                )
            )
        );
        Assert.Equal(["Satu xyz. Lalu dua.", "Ia pulang."], Follow(rules, "Satu xyz. Lalu dua. Ia pulang."));
    }

    private static XDocument Write(SplitterRules rules)
    {
        using var stream = new MemoryStream();
        SrxWriter.Write(rules, stream);
        stream.Position = 0;
        return XDocument.Load(XmlReader.Create(stream));
    }

    private static List<(bool Breaks, Regex Before, Regex After)> GetRules(XDocument document) =>
        [
            .. document
                .Descendants(Srx + "rule")
                .Select(rule =>
                    (
                        rule.Attribute("break")!.Value == "yes",
                        new Regex($"(?:{rule.Element(Srx + "beforebreak")!.Value})$(?!\n)", RegexOptions.CultureInvariant),
                        new Regex($"^(?:{rule.Element(Srx + "afterbreak")!.Value})", RegexOptions.CultureInvariant)
                    )
                ),
        ];

    /// <summary>Splits as the SRX specification requires: at each place, the first rule that matches on both sides decides.</summary>
    private static IEnumerable<string> Follow(List<(bool Breaks, Regex Before, Regex After)> rules, string text)
    {
        var start = 0;
        for (var at = 1; at < text.Length; at++)
        {
            // Every rule requires a mark or a line break before the place. Skipping letters only saves time.
            var (before, after) = (text[start..at], text[at..]);
            if (
                !char.IsLetterOrDigit(before[^1])
                && rules.FirstOrDefault(rule => rule.After.IsMatch(after) && rule.Before.IsMatch(before)).Breaks
            )
            {
                yield return before.Trim();
                start = at;
            }
        }

        if (text[start..].Trim() is { Length: > 0 } rest)
        {
            yield return rest;
        }
    }

    [GeneratedRegex(@"\(\?(?!:)|&&")]
    private static partial Regex LookaroundOrFlag();
}
