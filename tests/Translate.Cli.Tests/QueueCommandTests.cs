using Translate.Cli.Tests.Support;

namespace Translate.Cli.Tests;

/// <summary>What the verbs of the queue refuse before they need a database. What they do with one is tested in Translate.Scale.Tests.</summary>
[Collection(nameof(OneAtATime))]
public sealed class QueueCommandTests : IDisposable
{
    private const string Unreachable = "postgres://desk@127.0.0.1:1/news";

    private readonly TestFolder _folder = new();

    public QueueCommandTests() => _folder.WriteArticle("in/a.txt");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("submit in")]
    [InlineData("worker")]
    [InlineData("batch list")]
    [InlineData("batch show monday")]
    [InlineData("batch cancel monday")]
    [InlineData("batch retry monday")]
    public async Task Without_a_database_it_reports_the_setting_for_it(string line)
    {
        (await RunAsync(line)).MustEnd(7, "the queue needs a PostgreSQL database", "Set Memory to postgres://user@host/database");
        (await RunAsync($"{line} --memory {Unreachable}")).MustEnd(5, "the server cannot be reached");
    }

    [Theory]
    [InlineData("worker --exit-when-idle soon", "--exit-when-idle must be a time such as 500ms, 10s or 5m, not 'soon'.")]
    [InlineData("worker --exit-when-idle s", "--exit-when-idle must be a time")]
    [InlineData("worker --exit-when-idle 99999999999h", "--exit-when-idle must be a time")]
    [InlineData("worker --exit-when-idle 2147483647h", "--exit-when-idle must be a time")]
    [InlineData("worker --concurrency 0", "--concurrency must be a whole number from 1 to 64, not '0'.")]
    [InlineData("submit in --no-memory", "There is no option '--no-memory'")]
    [InlineData("submit in --untranslated never", "never")]
    [InlineData("batch show", "name")]
    public async Task An_invalid_value_is_refused(string line, string message) => (await RunAsync(line)).MustEnd(7, message);

    [Fact]
    public async Task A_folder_without_articles_is_refused_as_in_a_run()
    {
        _folder.WriteSettings($$"""{ "Queue": { "Database": "{{Unreachable}}" } }""");
        (await RunAsync("submit nowhere")).MustEnd(6, "there is no such file or folder");
        (await RunAsync("run nowhere")).MustEnd(6, "there is no such file or folder");
    }

    private Task<ProcessResult> RunAsync(string line) => CommandLineRunner.RunAsync(_folder.GetPath(string.Empty), line.Split(' '));
}
