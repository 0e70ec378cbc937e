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
    public void Items_are_found_whatever_is_around_them(string answer) =>
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
    public void Without_items_there_is_nothing(string answer) => Assert.Empty(AnswerReader.Read(answer));

    [Fact]
    public void No_answer_breaks_the_reader() =>
        Gen.String[Gen.Char["{}[]\":,\\ain1\u0000\ud800"], 0, 60].Sample(text => AnswerReader.Read(text) is not null);
}
