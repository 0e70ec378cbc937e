using Translate.Server.Tests.Support;

namespace Translate.Server.Tests.Jobs;

/// <summary>Documents that the service translates itself.</summary>
public sealed class LocalJobTests(ServerFixture fixture) : JobContractTests(fixture), IClassFixture<ServerFixture>;
