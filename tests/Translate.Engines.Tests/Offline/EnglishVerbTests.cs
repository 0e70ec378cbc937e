using Translate.Engines.Offline;

namespace Translate.Engines.Tests.Offline;

public class EnglishVerbTests
{
    [Theory]
    [InlineData("play", "played", "playing")]
    [InlineData("like", "liked", "liking")]
    [InlineData("carry", "carried", "carrying")]
    [InlineData("stop", "stopped", "stopping")]
    [InlineData("occur", "occurred", "occurring")]
    [InlineData("open", "opened", "opening")]
    [InlineData("fix", "fixed", "fixing")]
    [InlineData("follow", "followed", "following")]
    [InlineData("agree", "agreed", "agreeing")]
    [InlineData("die", "died", "dying")]
    [InlineData("rain", "rained", "raining")]
    [InlineData("start", "started", "starting")]
    [InlineData("carry out", "carried out", "carrying out")]
    public void A_regular_verb_has_regular_forms(string verb, string past, string gerund) =>
        Assert.Equal(new EnglishVerb(verb, past, past, gerund), EnglishVerb.From(Verb(verb)));

    [Theory]
    [InlineData("go", "went|gone", "went", "gone")]
    [InlineData("hold", "held", "held", "held")]
    [InlineData("give up", "gave|given", "gave up", "given up")]
    public void Irregular_forms_come_from_the_entry(string verb, string forms, string past, string participle)
    {
        var bent = EnglishVerb.From(Verb(verb, forms));

        Assert.Equal((past, participle), (bent.Past, bent.Participle));
    }

    private static LexiconEntry Verb(string english, string forms = "") => new("x", WordClass.Verb, english, forms);
}
