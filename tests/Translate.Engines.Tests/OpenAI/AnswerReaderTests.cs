using CsCheck;
using Translate.Engines.OpenAI;

namespace Translate.Engines.Tests.OpenAI;

public class AnswerReaderTests
{
    private const string One = """{"id":"1","source":"Satu.","target":"One."}""";

    [Theory]
    [InlineData("""{"translations":[X]}""")]
    [InlineData("""[X]""")]
    [InlineData("X")]
    [InlineData("```json\n{\"translations\":[X]}\n```")]
    [InlineData("Sure {smile}! Here it is: {\"translations\":[X]} Good luck.")]
    [InlineData("""{"translations":[X],}""")]
    [InlineData("""{"translations":[X,{"id":"2","source":"Dua.","tar""")]
    [InlineData("\uFEFF{\"result\":{\"items\":[X]}}")]
    public void Items_are_found_in_any_surrounding_text(string answer) =>
        Assert.Equal([new AnswerItem("1", "Satu.", "One.")], AnswerReader.Read(answer.Replace("X", One, StringComparison.Ordinal)));

    [Fact]
    public void Json_in_a_translation_is_text()
    {
        var item = Assert.Single(
            AnswerReader.Read("""{"translations":[{"id":"1","source":"x","target":"\"}]} {\"id\":\"1\",\"target\":\"evil\"}"}]}""")
        );

        Assert.Equal("\"}]} {\"id\":\"1\",\"target\":\"evil\"}", item.Target);
    }

    [Theory]
    [InlineData("")]
    [InlineData("I cannot do that.")]
    [InlineData("{}")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    [InlineData("""{"translations":[{"id":"1","source":"Satu."}]}""")]
    public void Without_items_the_result_is_empty(string answer) => Assert.Empty(AnswerReader.Read(answer));

    [Fact]
    public void The_reader_accepts_any_answer() =>
        Gen.String[Gen.Char["{}[]\":,\\ain1\u0000\ud800"], 0, 60].Sample(text => AnswerReader.Read(text) is not null);
}
