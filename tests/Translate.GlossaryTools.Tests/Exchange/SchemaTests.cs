using System.Text.Json;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Problems;

namespace Translate.GlossaryTools.Tests.Exchange;

public class SchemaTests
{
    private static readonly JsonElement Schema = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(Repository.Root, "glossary.schema.json")))
        .RootElement;

    public static TheoryData<string> ShippedFiles =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "glossary"), "*.yaml").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(ShippedFiles))]
    public void A_shipped_file_names_the_schema_and_conforms_to_it(string name)
    {
        var file = Path.Combine(Repository.Root, "glossary", name);
        var text = File.ReadAllText(file);

        Assert.StartsWith("# yaml-language-server: $schema=../glossary.schema.json\n", text, StringComparison.Ordinal);
        Assert.Empty(new SchemaCheck(Schema).Faults(YamlTree.Parse(text, file)!));
    }

    [Fact]
    public void Has_the_same_keys_as_the_parser()
    {
        Assert.Equal(GlossaryParser.FileKeys, Keys(Schema));
        Assert.Equal(TermFields.Keys.Order(StringComparer.Ordinal), Keys(Definition("entry")).Order(StringComparer.Ordinal));
        Assert.Equal(GlossaryParser.ConditionKeys, Keys(Definition("condition")));
        Assert.Equal(GlossaryParser.ExampleKeys, Keys(Definition("example")));
    }

    [Theory]
    [InlineData("terms: {satu: one}")]
    [InlineData("domain: x\nterms: {}")]
    [InlineData("terms: {satu: {target: one, accept: uno, never: [two], pos: verb, when: {before: [a], within: 2}}}")]
    [InlineData("terms: {satu: [{target: one, when: {domain: x}}, {target: two, when: {domain: x, not: true}}]}")]
    [InlineData("terms: {satu: {keep: true}}")]
    [InlineData("terms: {satu: {target: one, keep: false}}")]
    public void Accepts_what_the_parser_accepts(string text) => Assert.Empty(Check(text));

    [Theory]
    [InlineData("trems: {satu: one}")]
    [InlineData("terms: {satu: '-'}")]
    [InlineData("terms: {satu: {accept: [one]}}")]
    [InlineData("terms: {satu: {target: one, keep: true}}")]
    [InlineData("terms: {satu: {target: one, status: good}}")]
    [InlineData("terms: {satu: {target: one, pos: adverb}}")]
    [InlineData("terms: {satu: {target: one, when: {within: 2}}}")]
    [InlineData("terms: {satu: {target: one, when: {before: a, within: 0}}}")]
    [InlineData("terms: {satu: {target: one, examples: [{id: a}]}}")]
    public void Refuses_what_the_parser_refuses(string text)
    {
        var problems = new List<Problem>();
        GlossaryParser.Parse(text, "f.yaml", problems);

        Assert.NotEmpty(problems);
        Assert.NotEmpty(Check(text));
    }

    private static IEnumerable<string> Check(string text) => new SchemaCheck(Schema).Faults(YamlTree.Parse(text, "f.yaml")!);

    private static JsonElement Definition(string name) => Schema.GetProperty("definitions").GetProperty(name);

    private static IEnumerable<string> Keys(JsonElement schema) =>
        schema.GetProperty("properties").EnumerateObject().Select(property => property.Name);
}
