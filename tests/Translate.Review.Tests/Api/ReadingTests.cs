using Translate.Core.Bitexts;

namespace Translate.Review.Tests.Api;

/// <summary>What a page can read: articles, units, the memory, and the changes of other pages.</summary>
public class ReadingTests
{
    [Fact]
    public async Task The_list_shows_headlines_and_counts()
    {
        await using var review = await TestReview.OpenAsync(("a.txt", SampleArticles.Sample), ("b.txt", "Warga kota itu menunggu kabar baik dari ibu kota."));
        var articles = (await review.GetAsync("api/articles")).EnumerateArray().ToList();
        Assert.Equal(["Dewan Keamanan bahas gencatan senjata di Jakarta", "Warga kota itu menunggu kabar baik dari ibu kota."], articles.Select(article => article.GetProperty("headline").GetString()));
        Assert.Equal(8, articles[0].GetProperty("segments").GetInt32());
        Assert.Equal(2, articles[0].GetProperty("violated").GetInt32());
        Assert.True(articles[0].GetProperty("toReview").GetInt32() >= 4);
        Assert.Equal(0, articles[0].GetProperty("approved").GetInt32());
    }

    [Fact]
    public async Task A_unit_shows_terms_with_their_entries_and_findings()
    {
        await using var review = await TestReview.OpenAsync();
        var article = await review.GetAsync("api/articles/0");
        var unit = article.GetProperty("units")[1];
        var term = Assert.Single(unit.GetProperty("terms").EnumerateArray());
        Assert.Equal("violated", term.GetProperty("outcome").GetString());
        Assert.Equal("[0,14]", term.GetProperty("source").GetRawText());
        var entry = article.GetProperty("entries").EnumerateArray().Single(item => item.GetProperty("id").GetInt32() == term.GetProperty("entry").GetInt32());
        Assert.Equal("Security Council", entry.GetProperty("target").GetString());
        Assert.Equal("UNSC", entry.GetProperty("accept")[0].GetString());
        Assert.Equal("glossary/diplomacy.yaml:12", entry.GetProperty("location").GetString());
        Assert.Contains(unit.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("id").GetString() == FindingIds.TermViolated && finding.GetProperty("isOpen").GetBoolean());
    }

    [Fact]
    public async Task The_memory_is_searched_on_both_sides()
    {
        await using var review = await TestReview.OpenAsync();
        Assert.NotEmpty((await review.GetAsync("api/concordance?q=gencatan%20senjata")).EnumerateArray());
        Assert.NotEmpty((await review.GetAsync("api/concordance?q=ARMISTICE")).EnumerateArray());
        Assert.Empty((await review.GetAsync("api/concordance?q=")).EnumerateArray());
    }

    [Fact]
    public async Task Changes_are_sent_to_other_pages()
    {
        await using var review = await TestReview.OpenAsync();
        using var stream = new StreamReader(await review.Client.GetStreamAsync(new Uri(review.Root, "api/events"), TestReview.CancellationToken));
        Assert.Equal(": open", await stream.ReadLineAsync(TestReview.CancellationToken));
        await review.ApproveAsync("2.2", "Some 15 countries attended.");
        var message = string.Empty;
        while (!message.Contains("\"type\":\"units\"", StringComparison.Ordinal))
        {
            message = await stream.ReadLineAsync(TestReview.CancellationToken) ?? throw new EndOfStreamException();
        }

        Assert.Contains("Some 15 countries attended.", message, StringComparison.Ordinal);
    }
}
