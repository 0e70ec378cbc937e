using System.Net;
using System.Security.Cryptography.X509Certificates;
using Translate.Review.Security;

namespace Translate.Review;

/// <summary>How a review is served on a desk's network.</summary>
/// <param name="Address">The address to listen on.</param>
/// <param name="Certificate">The certificate, with its key. Its names are those by which the server answers.</param>
/// <param name="Readers">Who may sign in.</param>
internal sealed record DeskOptions(IPAddress Address, X509Certificate2 Certificate, Readers Readers);
