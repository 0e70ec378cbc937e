using System.Net;
using Microsoft.Extensions.Time.Testing;
using Translate.Core.Problems;
using Translate.Server.Security;
using Translate.Server.Tests.Support;

namespace Translate.Server.Tests.Security;

public sealed class TokenTests
{
    [Fact]
    public async Task Guessing_delays_an_address_even_for_the_correct_token()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var test = await TestServer.StartAsync(time: time);
        var guesser = test.ClientWith("guess");
        for (var i = 0; i < GuessLimiter.FreeGuesses; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await GetStatusAsync(guesser));
        }

        using var refused = await guesser.GetAsync("v1/jobs", TestServer.Token);
        Assert.Equal((HttpStatusCode)429, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter!.Delta);
        Assert.Equal((HttpStatusCode)429, await GetStatusAsync(test.Client()));
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(HttpStatusCode.OK, await GetStatusAsync(test.Client()));
    }

    [Fact]
    public void Each_wrong_token_doubles_the_wait_up_to_a_quarter_of_an_hour()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var limiter = new GuessLimiter(time);
        var address = IPAddress.Parse("203.0.113.7");
        var waits = new List<double>();
        for (var i = 0; i < 20; i++)
        {
            limiter.Fail(address);
            waits.Add(limiter.GetWait(address).TotalSeconds);
        }

        Assert.Equal([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900, 900, 900, 900], waits);
        Assert.Equal(TimeSpan.Zero, limiter.GetWait(IPAddress.Parse("203.0.113.8")));
        limiter.Succeed(address);
        Assert.Equal(TimeSpan.Zero, limiter.GetWait(address));
    }

    [Fact]
    public void An_IPv6_network_counts_as_one_address_and_tracking_is_bounded()
    {
        var limiter = new GuessLimiter(TimeProvider.System);
        for (var i = 1; i <= 6; i++)
        {
            limiter.Fail(IPAddress.Parse($"2001:db8:1:2::{i}"));
        }

        Assert.True(limiter.GetWait(IPAddress.Parse("2001:db8:1:2:ffff::1")) > TimeSpan.Zero);
        for (var i = 0; i < 30_000; i++)
        {
            limiter.Fail(new IPAddress(i + 16_777_216L));
        }

        Assert.True(limiter.GetWait(IPAddress.Parse("2001:db8:1:2::9")) > TimeSpan.Zero);
    }

    [Fact]
    public async Task A_removed_user_loses_access_immediately_even_in_the_browser()
    {
        await using var test = await TestServer.StartAsync();
        using var browser = new Browser(test);
        await browser.SignInAsync(test.Tokens[Role.Reviewer]);
        Assert.Equal(HttpStatusCode.OK, await browser.GetStatusAsync("api/state"));
        await test.Users.RemoveAsync("Reviewer", TestServer.Token);
        Assert.Equal(HttpStatusCode.Unauthorized, await browser.GetStatusAsync("api/state"));
        Assert.Equal(HttpStatusCode.Unauthorized, await GetStatusAsync(test.Client(Role.Reviewer)));
    }

    [Fact]
    public async Task The_file_has_hashes_that_are_not_tokens_and_only_its_owner_can_read_it()
    {
        await using var test = await TestServer.StartAsync();
        var text = test.Folder.Read("users.json");
        Assert.All(test.Tokens.Values, token => Assert.DoesNotContain(token, text, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Unauthorized, await GetStatusAsync(test.ClientWith(test.Users.Read()[0].TokenHash)));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(test.Folder["users.json"]));
        }
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"users\":[{\"name\":\"x\",\"roles\":[\"admin\"],\"tokenHash\":\"\"}]}")]
    [InlineData("{\"users\":[{\"name\":\"x\",\"roles\":[\"admin\"]}]}")]
    [InlineData("{\"users\":[{\"name\":\"x\",\"tokenHash\":\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"}]}")]
    [InlineData(
        "{\"users\":[{\"name\":\"x\",\"roles\":[\"root\"],\"tokenHash\":\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"}]}"
    )]
    public async Task A_broken_file_denies_access(string text)
    {
        await using var test = await TestServer.StartAsync();
        test.Folder.Write("users.json", text);
        Assert.Throws<ProblemException>(test.Users.Read);
        Assert.Equal(HttpStatusCode.Unauthorized, await GetStatusAsync(test.Client()));
        Assert.Equal(HttpStatusCode.Unauthorized, await GetStatusAsync(test.ClientWith(string.Empty)));
    }

    [Fact]
    public async Task Concurrently_added_users_are_all_saved_or_refused()
    {
        using var folder = new TemporaryFolder();
        var file = new UserFile(folder["users.json"]);
        var added = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(i =>
                    Task.Run(async () =>
                    {
                        try
                        {
                            await file.AddAsync($"user {i}", [Role.Translator], DateTimeOffset.UtcNow, TestServer.Token);
                            return 1;
                        }
                        catch (ProblemException)
                        {
                            return 0;
                        }
                    })
                )
        );
        Assert.Equal(added.Sum(), file.Read().Count);
        await Assert.ThrowsAsync<ProblemException>(() =>
            file.AddAsync(file.Read()[0].Name.ToUpperInvariant(), [Role.Admin], DateTimeOffset.UtcNow, TestServer.Token)
        );
    }

    private static async Task<HttpStatusCode> GetStatusAsync(HttpClient client)
    {
        using var response = await client.GetAsync("v1/jobs", TestServer.Token);
        return response.StatusCode;
    }
}
