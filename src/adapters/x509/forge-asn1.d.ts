/** forge's ASN.1 part alone: the whole of forge takes ten times as long to load, at every call of the command line. */
declare module 'node-forge/lib/asn1' {
  import { asn1 } from 'node-forge';
  export default asn1;
}
